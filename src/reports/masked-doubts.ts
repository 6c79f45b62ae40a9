import type { Doubts, Trial } from '../check/doubts.ts'
import { markOf } from '../mock/judge/mask/mark-of.ts'
import { maskCommand } from '../mock/judge/mask/mask-command.ts'
import { maskText } from '../mock/judge/mask/mask-text.ts'
import { Secrets } from '../mock/judge/mask/secrets.ts'
import type { DoubtsFacts } from './doubts-facts.ts'

/** Doubts with the secrets masked that a client sent, got or printed. */
export function maskedDoubts(found: Doubts): Doubts {
  const doubts = found.doubts.map((doubt) => ({ ...doubt, trials: doubt.trials.map(maskedTrial) }))
  return { ...found, doubts }
}

/** The same of what is said of the search. */
export function maskedFacts(facts: DoubtsFacts): DoubtsFacts {
  return { ...facts, command: maskCommand(facts.command) }
}

function maskedTrial(trial: Trial): Trial {
  const { run } = trial
  const changed = trial.changed.map(({ operation, target, before, after }) => {
    const secrets = new Secrets()
    const shown = secrets.target(target)
    const masked = (text: string) => secrets.without(maskText(text, secrets.mask))
    return { operation, target: shown, before: masked(before), after: masked(after) }
  })
  return {
    ...trial,
    changed,
    run: { ...run, ending: { ...run.ending, tail: maskText(run.ending.tail, markOf) } },
  }
}
