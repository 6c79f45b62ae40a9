import { InvalidArgumentError } from 'commander'

/** A parser of one of these choices, which throws an InvalidArgumentError where it is none. */
export function parseChoice<Choice extends string>(choices: readonly Choice[]): (text: string) => Choice {
  return (text) => {
    const chosen = choices.find((choice) => choice === text)
    if (chosen === undefined) throw new InvalidArgumentError(`Expected one of ${choices.join(', ')}.`)
    return chosen
  }
}
