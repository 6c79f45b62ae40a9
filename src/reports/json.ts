import { tallyAll, type Outcome } from '../check/outcome.ts'
import { nameOf } from '../mock/judge/verdict.ts'
import { jsonText } from './json-text.ts'

/** The outcome of a check as JSON: the verdict whole, and what the check makes of it. */
export function jsonReport(outcome: Outcome): string {
  const { version, command, at, ending, verdict, findings, accepted, stale, missing, reasons } = outcome
  const { code, signal, timedOut, took, left = [] } = ending
  const report = {
    bythebook: version,
    command,
    at,
    ending: { code, signal, timedOut, took: Math.round(took), left },
    kept: reasons.length === 0,
    reasons,
    counts: tallyAll(verdict),
    findings: findings.map(nameOf),
    accepted: Object.fromEntries(accepted.map(({ ruleVerdict, reason }) => [nameOf(ruleVerdict), reason])),
    stale,
    missing,
    verdict,
  }
  return jsonText(report)
}
