import { readFileSync } from 'node:fs'
import { CORE_SCHEMA, load } from 'js-yaml'
import { UsageError } from '../engine/book/usage-error.ts'
import { messageOf } from '../engine/spec/message-of.ts'
import { readClockSetting } from './clock-setting.ts'
import { readProgress } from './read-progress.ts'
import { atPlace } from './at-place.ts'
import type { ReadingSetting, Settings, StateSetting } from './settings.ts'
import { shown } from './shown.ts'

/**
 * Reads how the default sandbox starts from a JSON or YAML file: per service a list of named states, alone or
 * as `{ state, params }`; and `clock`, `progress`, `readings` as for `startMock`. Throws a UsageError, naming
 * the file, the place and what was expected there.
 */
export function readSeedFile(file: string): Settings {
  const all = record(parse(file), file, 'the whole file', 'lists of named states by service')
  const { clock, progress, readings = {}, ...services } = all
  return {
    clock: clock === undefined ? undefined : readClock(file, clock),
    progress: progress === undefined ? undefined : atPlace(`${file}: progress`, () => readProgress(progress)),
    readings: readReadings(file, readings),
    states: Object.entries(services).flatMap(([service, states]) => readStates(file, service, states)),
  }
}

function parse(file: string): unknown {
  try {
    // Without the timestamps of YAML: an instant is text here as in JSON.
    return load(readFileSync(file, 'utf8'), { schema: CORE_SCHEMA })
  } catch (error) {
    const problem = `cannot read the seed file ${file}: ${messageOf(error)}`
    throw new UsageError(problem, 'give the path of a JSON or YAML file', { cause: error })
  }
}

function readClock(file: string, clock: unknown): Settings['clock'] {
  if (typeof clock !== 'string')
    throw wrong(file, 'clock', 'text, such as frozen@2026-01-20T12:00:00Z', clock)
  return atPlace(`${file}: clock`, () => readClockSetting(clock))
}

function readStates(file: string, service: string, states: unknown): StateSetting[] {
  if (!Array.isArray(states)) {
    const expected =
      'a list of named states of a service; beside services there are clock, progress and readings'
    throw wrong(file, service, expected, states)
  }
  return states.map((given: unknown, i) => readState(file, service, given, `${service}[${i}]`))
}

function readState(file: string, service: string, given: unknown, at: string): StateSetting {
  const place = `${file}: ${at}`
  if (typeof given === 'string') return { service, state: given, place }
  const { state, params = {}, ...rest } = record(given, file, at, 'the name of a state, or state and params')
  if (typeof state !== 'string') throw wrong(file, `${at}.state`, 'the name of a state', state)
  const [extra] = Object.keys(rest)
  if (extra !== undefined) throw wrong(file, `${at}.${extra}`, 'state and params alone', rest[extra])
  return { service, state, params: record(params, file, `${at}.params`, 'parameters by name'), place }
}

function readReadings(file: string, readings: unknown): ReadingSetting[] {
  return Object.entries(record(readings, file, 'readings', 'options by reading')).map(([id, option]) => {
    const at = `readings.${id}`
    if (typeof option !== 'string') throw wrong(file, at, 'the name of an option', option)
    return { id, option, place: `${file}: ${at}` }
  })
}

function record(value: unknown, file: string, at: string, expected: string): Record<string, unknown> {
  if (typeof value !== 'object' || value === null || Array.isArray(value))
    throw wrong(file, at, expected, value)
  return value as Record<string, unknown>
}

function wrong(file: string, at: string, expected: string, got: unknown): UsageError {
  const problem = `${file}: ${at}: expected ${expected}; got ${got === undefined ? 'nothing' : shown(got)}`
  return new UsageError(problem, 'correct it there')
}
