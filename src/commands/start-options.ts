import { readProgress } from '../mock/hand/read-progress.ts'
import type { StartOptions } from '../mock/doors/start-mock.ts'
import { UsageError } from '../mock/engine/book/usage-error.ts'

/** The options that all commands share which start a mock, as commander reads them. */
export interface MockStartOptions {
  readonly port: number
  readonly clock?: string
  readonly progress?: string
  readonly reading: readonly string[]
  readonly state: readonly string[]
  readonly seedFile?: string
  readonly seed: number
}

/**
 * How a command starts its mock. Throws a UsageError where a reading is not `id=option`, or a state not
 * `service/state` with or without `={…}`.
 */
export function startOptions({
  port,
  clock,
  progress,
  reading,
  state,
  seedFile,
  seed,
}: MockStartOptions): StartOptions {
  return {
    port,
    seed,
    readings: Object.fromEntries(reading.map(readChoice)),
    states: state.map(readState),
    ...(clock === undefined ? {} : { clock }),
    ...(progress === undefined ? {} : { progress: readProgress(progress) }),
    ...(seedFile === undefined ? {} : { seedFile }),
  }
}

function readChoice(text: string): [string, string] {
  const [id, option, ...more] = text.split('=')
  if (id === undefined || option === undefined || more.length > 0)
    throw new UsageError(
      `--reading ${text} is not id=option`,
      'list the readings and their options with: bythebook rules',
    )
  return [id, option]
}

function readState(text: string): { service: string; state: string; params: object } {
  const [, service, state, params = '{}'] = /^([^/]+)\/([^=]+)(?:=(.*))?$/s.exec(text) ?? []
  if (service === undefined || state === undefined)
    throw new UsageError(`--state ${text} is not service/state`, 'list the states with: bythebook rules')
  return { service, state, params: readParams(text, params) }
}

function readParams(text: string, params: string): object {
  try {
    const value: unknown = JSON.parse(params)
    if (typeof value === 'object' && value !== null) return value
  } catch {
    // Said below, as for JSON that is no object.
  }
  throw new UsageError(
    `--state ${text}: what follows = is no JSON object`,
    `write for example: --state 'adobe-privacy/jobs={"count":3}'`,
  )
}
