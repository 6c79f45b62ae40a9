/** A handler was reached that relies on a row which is not there: no rule guarded it. */
export class MissingRow extends Error {
  override readonly name = 'MissingRow'
}
