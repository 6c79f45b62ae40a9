import type { Outcome } from '../check/outcome.ts'
import { nameOf } from '../mock/judge/verdict.ts'
import { findingText } from './finding-text.ts'
import { shownOutcome } from './shown-outcome.ts'

/**
 * The outcome of a check as workflow commands of GitHub Actions: an error per finding and reason, a warning
 * per finding that is accepted.
 */
export function annotations(outcome: Outcome): string {
  const { findings, accepted, reasons } = shownOutcome(outcome)
  const lines = [
    ...findings.map((ruleVerdict) => command('error', nameOf(ruleVerdict), findingText(ruleVerdict))),
    ...accepted.map(({ ruleVerdict, reason }) =>
      command('warning', `${nameOf(ruleVerdict)} (accepted)`, `${reason}\n${findingText(ruleVerdict)}`),
    ),
    ...reasons.map((reason) => command('error', 'bythebook check', reason)),
  ]
  return lines.map((line) => `${line}\n`).join('')
}

function command(level: 'error' | 'warning', title: string, message: string): string {
  const property = escaped(title).replaceAll(':', '%3A').replaceAll(',', '%2C')
  return `::${level} title=${property}::${escaped(message)}`
}

function escaped(text: string): string {
  return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A')
}
