import { BadValue } from '../engine/book/bad-value.ts'
/** A value that is not as described: where, as a JSON Pointer, and what was expected there. */
export class InvalidValue extends BadValue {
  override readonly name = 'InvalidValue'
  readonly pointer: string
  readonly expected: string

  constructor(pointer: string, expected: string) {
    super(pointer === '' ? expected : `${pointer} ${expected}`)
    this.pointer = pointer
    this.expected = expected
  }
}
