/**
 * Something that was given from outside is not as it must be; the message says what, and what was expected.
 * Never a defect of the mock.
 */
export class BadValue extends Error {
  override readonly name: string = 'BadValue'
}
