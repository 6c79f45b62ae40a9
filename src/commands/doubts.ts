import pc from 'picocolors'
import { findDoubts } from '../check/doubts.ts'
import { checkPlaces, writeFiles } from '../check/write-files.ts'
import { doubtsJson } from '../reports/doubts-json.ts'
import { doubtsMarkdown } from '../reports/doubts-markdown.ts'
import { doubtsText } from '../reports/doubts-text.ts'
import { version } from '../package/version.ts'
import { exitCodeOf } from './exit-code-of.ts'
import { findServices } from '../mock/hand/find-services.ts'
import { startOptions, type MockStartOptions } from './start-options.ts'
import { UsageError } from '../mock/engine/book/usage-error.ts'

/** The options of `bythebook doubts`, as commander reads them. */
export interface DoubtsCommandOptions extends MockStartOptions {
  /** Milliseconds. */
  readonly timeout?: number
  readonly markdown?: string
  readonly json?: string
}

/**
 * Finds the answers of the vendor that a client bets on, and reports: exit code 0 where there are none, 1
 * where there are, 128 and the number of the signal where it was interrupted.
 */
export async function doubts(
  names: readonly string[],
  command: readonly string[],
  options: DoubtsCommandOptions,
): Promise<void> {
  if (command.length === 0)
    throw new UsageError(
      'there is no command to run',
      'give the test command of your client after two dashes: bythebook doubts -- npm test',
    )
  const { markdown, json, timeout } = options
  checkPlaces([
    ...(markdown === undefined ? [] : [{ option: '--markdown', path: markdown }]),
    ...(json === undefined ? [] : [{ option: '--json', path: json }]),
  ])
  const services = await findServices(names)
  const at = new Date().toISOString()
  // All runs start at the same time, so that their answers can be compared.
  const start = { ...startOptions(options), clock: options.clock ?? at }
  const onRun = (number: number, of: number, reading: string, option: string) =>
    console.error(pc.dim(`run ${number} of ${of}: ${reading} = ${option}`))
  const found = await findDoubts(command, { services, start, timeout, onRun })
  if (found.interruptedBy) {
    console.error(`interrupted by ${found.interruptedBy}: not all was tried, so there is no report`)
    process.exitCode = exitCodeOf(found.interruptedBy)
    return
  }
  const facts = { version: version(), command, at }
  console.log(doubtsText(found, facts))
  process.exitCode = found.useless === undefined && found.doubts.every(({ bets }) => !bets) ? 0 : 1
  writeFiles([
    ...(markdown === undefined ? [] : [{ path: markdown, text: doubtsMarkdown(found, facts) }]),
    ...(json === undefined ? [] : [{ path: json, text: doubtsJson(found, facts) }]),
  ])
}
