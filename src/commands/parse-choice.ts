import { UsageError } from '../mock/engine/book/usage-error.ts'
import { cutName } from '../mock/engine/value/cut-name.ts'

/** A parser of one of these choices, which throws a UsageError where it is none. */
export function parseChoice<Choice extends string>(choices: readonly Choice[]): (text: string) => Choice {
  return (text) => {
    const chosen = choices.find((choice) => choice === text)
    if (chosen !== undefined) return chosen
    throw new UsageError(`"${cutName(text)}" is none of the choices`, `expected one of ${choices.join(', ')}`)
  }
}
