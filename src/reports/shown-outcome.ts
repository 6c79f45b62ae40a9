import type { Outcome } from '../check/outcome.ts'
import { printable, printableLines } from '../mock/engine/value/printable.ts'
import { withTexts } from './with-texts.ts'

/** An outcome for a report that is read in a terminal, a log or a viewer: all of its texts can be seen. */
export function shownOutcome(outcome: Outcome): Outcome {
  return withTexts(outcome, printable, printableLines)
}
