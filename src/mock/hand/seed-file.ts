import { CORE_SCHEMA, load } from 'js-yaml'
import { unknownName } from '../engine/book/usage-error.ts'
import { nearest } from '../engine/value/nearest.ts'
import { cannotRead } from './cannot-read.ts'
import { checkFields } from './check-fields.ts'
import { readClockSetting } from './clock-setting.ts'
import { readProgress } from './read-progress.ts'
import { atPlace } from './at-place.ts'
import { recordAt, unexpected } from './record-at.ts'
import type { ReadingSetting, Settings, StateSetting } from './settings.ts'
import { readTextFile } from './read-text-file.ts'
import { cutName } from '../engine/value/cut-name.ts'

const NEXT = 'correct it there'
const BESIDE_SERVICES = ['clock', 'progress', 'readings']

/**
 * Reads how the default sandbox starts from a JSON or YAML file: per service a list of named states, alone or
 * as `{ state, params }`; and `clock`, `progress`, `readings` as for `startMock`. Throws a UsageError, naming
 * the file, the place and what was expected there.
 */
export function readSeedFile(file: string): Settings {
  const all = recordAt(`${file}: the whole file`, parse(file), 'lists of named states by service', NEXT)
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
    return load(readTextFile(file), { schema: CORE_SCHEMA })
  } catch (error) {
    throw cannotRead(`cannot read the seed file ${file}`, error, 'give the path of a JSON or YAML file')
  }
}

function readClock(file: string, clock: unknown): Settings['clock'] {
  if (typeof clock !== 'string')
    throw unexpected(`${file}: clock`, clock, 'text, such as frozen@2026-01-20T12:00:00Z', NEXT)
  return atPlace(`${file}: clock`, () => readClockSetting(clock))
}

function readStates(file: string, service: string, states: unknown): StateSetting[] {
  if (!Array.isArray(states)) {
    if (nearest(service, BESIDE_SERVICES) !== undefined)
      atPlace(`${file}: ${cutName(service)}`, () => {
        throw unknownName('service', service, BESIDE_SERVICES)
      })
    const expected =
      'a list of named states of a service; beside services there are clock, progress and readings'
    throw unexpected(`${file}: ${cutName(service)}`, states, expected, NEXT)
  }
  return states.map((given: unknown, i) => readState(service, given, `${file}: ${cutName(service)}[${i}]`))
}

function readState(service: string, given: unknown, place: string): StateSetting {
  if (typeof given === 'string') return { service, state: given, place }
  const expected = 'the name of a state, or state and params'
  const fields = recordAt(place, given, expected, NEXT)
  checkFields(place, 'field', fields, { state: true, params: true })
  const { state, params = {} } = fields
  if (typeof state !== 'string') throw unexpected(`${place}.state`, state, 'the name of a state', NEXT)
  return { service, state, params: recordAt(`${place}.params`, params, 'parameters by name', NEXT), place }
}

function readReadings(file: string, readings: unknown): ReadingSetting[] {
  const options = recordAt(`${file}: readings`, readings, 'options by reading', NEXT)
  return Object.entries(options).map(([id, option]) => {
    const place = `${file}: readings.${cutName(id)}`
    if (typeof option !== 'string') throw unexpected(place, option, 'the name of an option', NEXT)
    return { id, option, place }
  })
}
