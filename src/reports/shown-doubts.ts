import type { Doubt, Doubts, Trial } from '../check/doubts.ts'
import { printable, printableLines } from '../mock/engine/value/printable.ts'
import { maskedDoubts, maskedFacts } from './masked-doubts.ts'
import type { DoubtsFacts } from './doubts-facts.ts'
import { withTexts } from './with-texts.ts'

/** Doubts for a report that is read: all that comes from a client can be seen, and secrets are masked. */
export function shownDoubts(given: Doubts): Doubts {
  const doubts = maskedDoubts(given)
  return { ...doubts, useless: shown(doubts.useless), doubts: doubts.doubts.map(shownDoubt) }
}

/** The same of what is said of the search. */
export function shownFacts(facts: DoubtsFacts): DoubtsFacts {
  return shown(maskedFacts(facts))
}

function shownDoubt(doubt: Doubt): Doubt {
  return { ...doubt, trials: doubt.trials.map(shownTrial) }
}

function shownTrial(trial: Trial): Trial {
  const { changed, harm, run } = trial
  const ending = { ...run.ending, tail: printableLines(run.ending.tail) }
  return { ...trial, changed: shown(changed), harm: shown(harm), run: { ...run, ending } }
}

function shown<T>(value: T): T {
  return withTexts(value, printable, printableLines)
}
