import pc from 'picocolors'
import { findDoubts, type Doubts } from '../../check/doubts.ts'
import type { Place } from '../../check/file-target.ts'
import { checkPlaces, takesStandardOutput, writeFiles, type FileText } from '../../check/write-files.ts'
import type { StartOptions } from '../../mock/doors/start-mock.ts'
import { findServices } from '../../mock/hand/find-services.ts'
import { version } from '../../package/version.ts'
import type { DoubtsFacts } from '../../reports/doubts-facts.ts'
import { doubtsJson } from '../../reports/doubts-json.ts'
import { doubtsMarkdown } from '../../reports/doubts-markdown.ts'
import { doubtsText } from '../../reports/doubts-text.ts'
import { exitCodeOf } from '../exit-code-of.ts'

/** How long a run may take, and where the report is written. */
export interface DoubtsOptions {
  /** Milliseconds. */
  readonly timeout?: number
  readonly markdown?: string
  readonly json?: string
}

/**
 * Finds the answers of the vendor that a client bets on, and reports: exit code 0 where there are none, 1
 * where there are, 128 and the number of the signal where it was interrupted.
 */
export async function runDoubts(
  names: readonly string[],
  command: readonly string[],
  start: StartOptions,
  options: DoubtsOptions,
): Promise<void> {
  const targets = checkPlaces(placesOf(options))
  const printed = takesStandardOutput(targets) ? process.stderr : process.stdout
  const services = await findServices(names)
  const at = new Date().toISOString()
  const found = await findDoubts(command, {
    services,
    // All runs start at the same time, so that their answers can be compared.
    start: { ...start, clock: start.clock ?? at },
    timeout: options.timeout,
    printsTo: printed.fd,
    onRun: tellRun,
  })
  if (found.interruptedBy) {
    console.error(`interrupted by ${found.interruptedBy}: not all was tried, so there is no report`)
    process.exitCode = exitCodeOf(found.interruptedBy)
    return
  }
  const facts = { version: version(), command, at }
  printed.write(`${doubtsText(found, facts)}\n`)
  process.exitCode = found.useless === undefined && found.doubts.every(({ bets }) => !bets) ? 0 : 1
  await writeFiles(reportFiles(options, found, facts), targets)
}

function placesOf({ markdown, json }: DoubtsOptions): Place[] {
  return [
    ...(markdown === undefined ? [] : [{ option: '--markdown', path: markdown }]),
    ...(json === undefined ? [] : [{ option: '--json', path: json }]),
  ]
}

function tellRun(number: number, of: number, reading: string, option: string): void {
  console.error(pc.dim(`run ${number} of ${of}: ${reading} = ${option}`))
}

function reportFiles({ markdown, json }: DoubtsOptions, found: Doubts, facts: DoubtsFacts): FileText[] {
  return [
    ...(markdown === undefined ? [] : [{ path: markdown, text: doubtsMarkdown(found, facts) }]),
    ...(json === undefined ? [] : [{ path: json, text: doubtsJson(found, facts) }]),
  ]
}
