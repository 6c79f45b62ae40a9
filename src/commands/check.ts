import { acceptAll, baselineText, checkNames, readBaseline, type Baseline } from '../check/baseline.ts'
import { endingReason, NO_REQUEST, outcomeOf, type Terms } from '../check/outcome.ts'
import { consumerName, pactFiles, pactPath } from '../check/pact-files.ts'
import { readRequirement } from '../check/requirement.ts'
import { runClient, type ClientRun } from '../check/run-client.ts'
import { checkPlaces, writeFiles, type Place } from '../check/write-files.ts'
import { annotations } from '../reports/annotations.ts'
import { reportFiles, type ReportPaths } from '../reports/report-files.ts'
import { textReport } from '../reports/text.ts'
import type { Service } from '../mock/engine/book/service.ts'
import { serviceNames } from '../mock/hand/find-services.ts'
import { version } from '../package/version.ts'
import { exitCodeOf } from './exit-code-of.ts'
import { findServices } from '../mock/hand/find-services.ts'
import { startOptions, type MockStartOptions } from './start-options.ts'
import { UsageError } from '../mock/engine/book/usage-error.ts'

/** The options of `bythebook check`, as commander reads them. */
export interface CheckCommandOptions extends MockStartOptions, ReportPaths {
  /** Milliseconds. */
  readonly timeout?: number
  readonly require: readonly string[]
  readonly baseline?: string
  readonly writeBaseline?: string
  readonly pactOut?: string
  readonly consumer?: string
  readonly all: boolean
}

const FILES = {
  writeBaseline: '--write-baseline',
  json: '--json',
  junit: '--junit',
  sarif: '--sarif',
  html: '--html',
} as const

/**
 * Runs a client's own command against a fresh mock, judges what it did, and reports: exit code 0 where all is
 * kept, 1 where not, 128 and the number of the signal where it was interrupted.
 */
export async function check(
  names: readonly string[],
  command: readonly string[],
  options: CheckCommandOptions,
): Promise<void> {
  if (command.length === 0)
    throw new UsageError(
      'there is no command to check',
      'give the test command of your client after two dashes: bythebook check -- npm test',
    )
  const services = await findServices(names)
  const described = services.map(({ service }) => service)
  const { writeBaseline, pactOut, timeout } = options
  const consumer = pactOut === undefined ? '' : (options.consumer ?? consumerName())
  checkPlaces([
    ...Object.entries(FILES).flatMap(([name, option]) =>
      placeOf(option, options[name as keyof typeof FILES]),
    ),
    ...(pactOut === undefined
      ? []
      : described.map((service) => ({ option: '--pact-out', path: pactPath(pactOut, consumer, service) }))),
  ])
  const { baseline, required } = termsOf(options, described)
  const at = new Date().toISOString()
  const run = await runClient(command, { ...startOptions(options), services }, { timeout })
  const { ending, verdict, clientJournals } = run
  const written = writeBaseline === undefined ? undefined : newBaseline(run, baseline)
  const outcome = outcomeOf(
    { version: version(), command, at, ending, verdict },
    { baseline: written ?? baseline, required },
  )
  process.exitCode = ending.interruptedBy
    ? exitCodeOf(ending.interruptedBy)
    : outcome.reasons.length === 0
      ? 0
      : 1
  console.log(textReport(outcome, options))
  if (process.env['GITHUB_ACTIONS'] === 'true') process.stdout.write(annotations(outcome))
  const pacts =
    pactOut === undefined ? [] : pactFiles(pactOut, consumer, described, clientJournals, version())
  writeFiles([
    ...reportFiles(outcome, options),
    ...(writeBaseline === undefined || written === undefined
      ? []
      : [{ path: writeBaseline, text: baselineText(written) }]),
    ...pacts,
  ])
  if (pactOut === undefined) return
  const without = described.filter(
    (service) => !pacts.some(({ path }) => path === pactPath(pactOut, consumer, service)),
  )
  if (without.length > 0)
    console.error(
      `--pact-out: no file for ${without.map(({ name }) => name).join(', ')}: nothing was asked and ` +
        'answered that a pact could hold',
    )
}

/**
 * All that is broken, to be accepted from now on; nothing, and why on stderr, where the run does not show
 * all.
 */
function newBaseline({ ending, verdict }: ClientRun, before: Baseline | undefined): Baseline | undefined {
  const unfit = endingReason(ending) ?? (verdict.requests === 0 ? NO_REQUEST : undefined)
  if (unfit === undefined) return acceptAll(verdict, before)
  console.error(`--write-baseline: nothing was written: ${unfit}`)
  return undefined
}

function placeOf(option: string, path: string | undefined): Place[] {
  return path === undefined ? [] : [{ option, path }]
}

/** What a check is held against; all that can be wrong with it is found before the command is run. */
function termsOf({ baseline: file, require }: CheckCommandOptions, services: readonly Service[]): Terms {
  const baseline = file === undefined ? undefined : readBaseline(file)
  if (file !== undefined && baseline) checkNames(file, baseline, services, serviceNames)
  return { baseline, required: readRequirement(services, require) }
}
