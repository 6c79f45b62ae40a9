import { BadValue } from '../engine/book/bad-value.ts'
/** There is nothing of that name; `known` lists what there is. */
export class UnknownName extends BadValue {
  override readonly name = 'UnknownName'
  readonly known: readonly string[]

  constructor(kind: string, name: string, known: readonly string[]) {
    super(`no ${kind} "${name}"; there are: ${known.join(', ') || 'none'}`)
    this.known = known
  }
}
