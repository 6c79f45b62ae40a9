import { readFileSync } from 'node:fs'
import { CORE_SCHEMA, load } from 'js-yaml'
import { BadValue } from '../engine/book/bad-value.ts'
import { readClockSetting } from './clock-setting.ts'
import type { Progress } from '../engine/book/context.ts'
import { readProgressMode } from './progress-mode.ts'

/** A value of a seed file and where it stands: `adobe-privacy[1]`. */
interface Placed {
  readonly place: string
}

/** What a seed file says. */
export interface Seed {
  readonly file: string
  readonly clock: string | undefined
  readonly progress: Progress | undefined
  readonly readings: readonly ({ readonly id: string; readonly option: string } & Placed)[]
  readonly states: readonly ({
    readonly service: string
    readonly state: string
    readonly params: object
  } & Placed)[]
}

/**
 * Reads how the default sandbox starts from a JSON or YAML file: per service a list of named states, alone or
 * as `{ state, params }`; and `clock`, `progress`, `readings` as for `startMock`. Throws, naming the file,
 * the place and what was expected there.
 */
export function readSeedFile(file: string): Seed {
  const {
    clock,
    progress,
    readings = {},
    ...services
  } = record(parse(file), file, 'the whole file', 'lists of named states by service')
  if (clock !== undefined && typeof clock !== 'string')
    throw wrong(file, 'clock', 'text, such as frozen@2026-01-20T12:00:00Z', clock)
  if (clock !== undefined) inSeed(file, 'clock', () => readClockSetting(clock))
  const mode = progress === undefined ? undefined : inSeed(file, 'progress', () => readProgressMode(progress))
  return {
    file,
    clock,
    progress: mode,
    readings: readReadings(file, readings),
    states: Object.entries(services).flatMap(([service, states]) => readStates(file, service, states)),
  }
}

/** Does something with a value of a seed file; what goes wrong is told with the file and the place. */
export function inSeed<T>(file: string, place: string, act: () => T): T {
  try {
    return act()
  } catch (error) {
    throw new BadValue(`${file}: ${place}: ${error instanceof Error ? error.message : String(error)}`, {
      cause: error,
    })
  }
}

function parse(file: string): unknown {
  try {
    // Without the timestamps of YAML: an instant is text here as in JSON.
    return load(readFileSync(file, 'utf8'), { schema: CORE_SCHEMA })
  } catch (error) {
    throw new BadValue(
      `cannot read the seed file ${file}: ${error instanceof Error ? error.message : String(error)}`,
      { cause: error },
    )
  }
}

function readStates(file: string, service: string, states: unknown): Seed['states'] {
  if (!Array.isArray(states))
    throw wrong(
      file,
      service,
      'a list of named states of a service; beside services there are clock, progress and readings',
      states,
    )
  return states.map((given: unknown, i) => {
    const place = `${service}[${i}]`
    if (typeof given === 'string') return { service, state: given, params: {}, place }
    const {
      state,
      params = {},
      ...rest
    } = record(given, file, place, 'the name of a state, or state and params')
    if (typeof state !== 'string') throw wrong(file, `${place}.state`, 'the name of a state', state)
    const [extra] = Object.keys(rest)
    if (extra !== undefined) throw wrong(file, `${place}.${extra}`, 'state and params alone', rest[extra])
    return { service, state, params: record(params, file, `${place}.params`, 'parameters by name'), place }
  })
}

function readReadings(file: string, readings: unknown): Seed['readings'] {
  return Object.entries(record(readings, file, 'readings', 'options by reading')).map(([id, option]) => {
    const place = `readings.${id}`
    if (typeof option !== 'string') throw wrong(file, place, 'the name of an option', option)
    return { id, option, place }
  })
}

function record(value: unknown, file: string, place: string, expected: string): Record<string, unknown> {
  if (typeof value !== 'object' || value === null || Array.isArray(value))
    throw wrong(file, place, expected, value)
  return value as Record<string, unknown>
}

function wrong(file: string, place: string, expected: string, got: unknown): BadValue {
  return new BadValue(`${file}: ${place}: expected ${expected}; got ${JSON.stringify(got) ?? 'nothing'}`)
}
