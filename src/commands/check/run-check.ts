import { acceptAll, baselineText, checkNames, readBaseline, type Baseline } from '../../check/baseline.ts'
import { endingReason, noRequest, outcomeOf, type Outcome, type Terms } from '../../check/outcome.ts'
import { readRequirement } from '../../check/requirement.ts'
import { runClient, type ClientRun } from '../../check/run-client.ts'
import type { Place } from '../../check/file-target.ts'
import { checkPlaces, takesStandardOutput, writeFiles, type FileText } from '../../check/write-files.ts'
import type { StartOptions } from '../../mock/doors/start-mock.ts'
import type { Service } from '../../mock/engine/book/service.ts'
import type { ServiceWithSpec } from '../../mock/engine/journey/mock.ts'
import { findServices, serviceNames } from '../../mock/hand/find-services.ts'
import { version } from '../../package/version.ts'
import { annotations } from '../../reports/annotations.ts'
import { reportFiles, type ReportPaths } from '../../reports/report-files.ts'
import { textReport } from '../../reports/text.ts'
import { exitCodeOf } from '../exit-code-of.ts'
import { PactOutput } from './pact-output.ts'

/** What a client is held against, and where what becomes of it is written. */
export interface CheckOptions extends ReportPaths {
  /** Milliseconds. */
  readonly timeout?: number
  readonly require: readonly string[]
  readonly baseline?: string
  readonly writeBaseline?: string
  readonly pactOut?: string
  readonly consumer?: string
  readonly all: boolean
}

/**
 * Runs a client's own command against a fresh mock, judges what it did, and reports: exit code 0 where all is
 * kept, 1 where not, 128 and the number of the signal where it was interrupted.
 */
export async function runCheck(
  names: readonly string[],
  command: readonly string[],
  start: StartOptions,
  options: CheckOptions,
): Promise<void> {
  const services = await findServices(names)
  const described = services.map(({ service }) => service)
  const pacts = pactOutputOf(options, services)
  const targets = checkPlaces([...placesOf(options), ...(pacts?.places() ?? [])])
  const printed = takesStandardOutput(targets) ? process.stderr : process.stdout
  const terms = termsOf(options, described)
  const at = new Date().toISOString()
  const run = await runClient(
    command,
    { ...start, services },
    { timeout: options.timeout, printsTo: printed.fd },
  )
  const { ending, verdict } = run
  const accepted = options.writeBaseline === undefined ? undefined : newBaseline(run, terms.baseline)
  const outcome = outcomeOf(
    { version: version(), command, at, ending, verdict },
    { ...terms, baseline: accepted ?? terms.baseline },
  )
  process.exitCode = exitCodeFor(outcome)
  tell(outcome, options, printed)
  const { files, missing } = pacts?.made(run) ?? { files: [], missing: [] }
  await writeFiles([...reportFiles(outcome, options), ...baselineFiles(options, accepted), ...files], targets)
  for (const line of missing) console.error(line)
}

function pactOutputOf(
  { pactOut, consumer }: CheckOptions,
  services: readonly ServiceWithSpec[],
): PactOutput | undefined {
  return pactOut === undefined ? undefined : new PactOutput(pactOut, consumer, services)
}

/** Where the baseline and the reports go. */
function placesOf({ writeBaseline, json, junit, sarif, html }: CheckOptions): Place[] {
  return [
    ...placeOf('--write-baseline', writeBaseline),
    ...placeOf('--json', json),
    ...placeOf('--junit', junit),
    ...placeOf('--sarif', sarif),
    ...placeOf('--html', html),
  ]
}

function placeOf(option: string, path: string | undefined): Place[] {
  return path === undefined ? [] : [{ option, path }]
}

/** What a check is held against; all that can be wrong with it is found before the command is run. */
function termsOf({ baseline: file, require }: CheckOptions, services: readonly Service[]): Terms {
  const baseline = file === undefined ? undefined : readBaseline(file)
  if (file !== undefined && baseline) checkNames(file, baseline, services, serviceNames)
  return { baseline, required: readRequirement(services, require) }
}

/**
 * All that is broken, to be accepted from now on; nothing, and why on stderr, where the run does not show
 * all.
 */
function newBaseline({ ending, verdict }: ClientRun, before: Baseline | undefined): Baseline | undefined {
  const unfit = endingReason(ending) ?? (verdict.requests === 0 ? noRequest() : undefined)
  if (unfit === undefined) return acceptAll(verdict, before)
  console.error(`--write-baseline: nothing was written: ${unfit}`)
  return undefined
}

function exitCodeFor({ ending, reasons }: Outcome): number {
  if (ending.interruptedBy) return exitCodeOf(ending.interruptedBy)
  return reasons.length === 0 ? 0 : 1
}

function tell(outcome: Outcome, { all }: CheckOptions, printed: NodeJS.WritableStream): void {
  printed.write(`${textReport(outcome, { all })}\n`)
  if (process.env['GITHUB_ACTIONS'] === 'true') printed.write(annotations(outcome))
}

function baselineFiles({ writeBaseline }: CheckOptions, accepted: Baseline | undefined): FileText[] {
  if (writeBaseline === undefined || accepted === undefined) return []
  return [{ path: writeBaseline, text: baselineText(accepted) }]
}
