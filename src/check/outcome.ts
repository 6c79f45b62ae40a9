import { proxyVariables } from '../mock/hand/past-proxies.ts'
import { staleIn, type Baseline } from './baseline.ts'
import { notExercised } from './requirement.ts'
import type { Ending } from './run-command.ts'
import { maskCommand } from '../mock/judge/mask/mask-command.ts'
import { brokenOf, nameOf, type RuleVerdict, type Verdict } from '../mock/judge/verdict.ts'

/** What became of a check: all that a report tells. */
export interface Outcome {
  /** The version of this package. */
  readonly version: string
  readonly command: readonly string[]
  /** When the command was started, ISO 8601. */
  readonly at: string
  readonly ending: Ending
  readonly verdict: Verdict
  /** What is broken and no baseline accepts. */
  readonly findings: readonly RuleVerdict[]
  /** What is broken and accepted, with the reason. */
  readonly accepted: readonly { readonly ruleVerdict: RuleVerdict; readonly reason: string }[]
  /** Names in the baseline that are not broken any more. */
  readonly stale: readonly string[]
  /** Names that had to be exercised and were not. */
  readonly missing: readonly string[]
  /** Why the check fails, in sentences; none where it holds. */
  readonly reasons: readonly string[]
}

/** Why nothing can be said of a command that never called the mock. */
export function noRequest(): string {
  const says = 'the command sent no request to the mock: does it read the addresses from its environment?'
  const [variable] = proxyVariables(process.env)
  if (variable === undefined) return says
  return (
    `${says} ${variable} is set: a proxy may have got what it sent, ` +
    'although NO_PROXY tells it to ask this machine without one'
  )
}

/** What a check is held against. */
export interface Terms {
  readonly baseline?: Baseline | undefined
  readonly required?: readonly string[] | undefined
}

/** What is known of a check before it is held against anything. */
type CheckRun = Pick<Outcome, 'version' | 'command' | 'at' | 'ending' | 'verdict'>

/** Holds a verdict against the terms of a check. */
export function outcomeOf(run: CheckRun, { baseline = new Map(), required = [] }: Terms = {}): Outcome {
  const { ending, verdict } = run
  const broken = brokenOf(verdict)
  const findings = broken.filter((ruleVerdict) => !baseline.has(nameOf(ruleVerdict)))
  const accepted = broken
    .filter((ruleVerdict) => baseline.has(nameOf(ruleVerdict)))
    .map((ruleVerdict) => ({ ruleVerdict, reason: baseline.get(nameOf(ruleVerdict))! }))
  const stale = staleIn(baseline, verdict)
  const missing = notExercised(required, verdict)
  const reasons = [
    endingReason(ending),
    verdict.requests === 0 ? noRequest() : undefined,
    listed(count(findings.length, 'finding'), findings.map(nameOf)),
    listed(`${missing.length} required but not exercised`, missing),
    listed(`${stale.length} in the baseline but not broken any more`, stale),
    failureReason(verdict),
  ].filter((reason) => reason !== undefined)
  return { ...run, command: maskCommand(run.command), findings, accepted, stale, missing, reasons }
}

/** `2 findings: size-max, title-given`; nothing where there are none. */
function listed(what: string, names: readonly string[]): string | undefined {
  return names.length === 0 ? undefined : `${what}: ${names.join(', ')}`
}

/** Says of how many requests a defect of the mock left nothing to be judged; nothing where there are none. */
function failureReason({ services }: Verdict): string | undefined {
  const failures = services
    .flatMap(({ unanswered }) => unanswered)
    .filter(({ entry }) => entry?.decision.failure === 'mock-failed')
  if (failures.length === 0) return undefined
  return `the mock itself failed on ${count(failures.length, 'request')}; please report it`
}

/** How many of what was judged are kept, broken and not exercised. */
export function tally(verdicts: readonly RuleVerdict[]): Readonly<Record<RuleVerdict['verdict'], number>> {
  const of = (verdict: RuleVerdict['verdict']) =>
    verdicts.filter((ruleVerdict) => ruleVerdict.verdict === verdict).length
  return { kept: of('kept'), broken: of('broken'), 'not-exercised': of('not-exercised') }
}

/** The same of a whole verdict, without the services that the client never called. */
export function tallyAll({ services, unassigned }: Verdict): ReturnType<typeof tally> {
  return tally([
    ...services.filter(({ requests }) => requests > 0).flatMap(({ verdicts }) => verdicts),
    ...unassigned,
  ])
}

/** `1 request`, `2 requests`. */
export function count(number: number, noun: string): string {
  return `${number} ${noun}${number === 1 ? '' : 's'}`
}

/** Why a command that ended so has failed; nothing where it has not. */
export function endingReason({ code, signal, timedOut, interruptedBy, took }: Ending): string | undefined {
  if (interruptedBy) return `the run was interrupted by ${interruptedBy}`
  if (timedOut) return `the command was ended after ${(took / 1000).toFixed(1)} s (--timeout)`
  if (signal) return `the command was ended by ${signal}`
  return code === 0 ? undefined : `the command ended with exit code ${code}`
}

/** What a command had left running, in a sentence; nothing where all had ended with it. */
export function leftText({ left = [] }: Ending): string | undefined {
  if (left.length === 0) return undefined
  const processes = left.length === 1 ? '1 process' : `${left.length} processes`
  return `the command left ${processes} running, which had to be ended: ${left.join(', ')}`
}
