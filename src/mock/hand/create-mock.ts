import type { Progress } from '../engine/book/context.ts'
import { UsageError } from '../engine/book/usage-error.ts'
import { Mock, type ServiceWithSpec } from '../engine/journey/mock.ts'
import { wordingFindings } from '../engine/book/wording.ts'
import type { JournalLimits } from '../engine/sandbox/journal.ts'
import type { KeptLimits } from '../engine/sandbox/kept.ts'
import type { SandboxOptions } from '../engine/sandbox/sandbox-options.ts'
import { present } from '../engine/value/present.ts'
import { readClockSetting } from './clock-setting.ts'
import { checkFields, checkObject, type FieldsOf } from './check-fields.ts'
import { findServices } from './find-services.ts'
import { readJournalLimits } from './read-journal-limits.ts'
import { readKeptLimits } from './read-kept-limits.ts'
import { readProgress } from './read-progress.ts'
import { readWholeNumber } from './read-whole-number.ts'
import { SandboxHandle } from './sandbox-handle.ts'
import { readSeedFile } from './seed-file.ts'
import { atPlace } from './at-place.ts'
import { applySettings, type Settings, type StateSetting } from './settings.ts'
import { shown } from './shown.ts'

const SERVICES = 'expected a list of names (bythebook rules prints them) or of { service, document }'
const WORDING = 'document that status in its OpenAPI document, or word the problem as the document says'

/**
 * What a mock runs, and how its default sandbox starts. What is given here goes before what the seed file
 * says.
 */
export interface MockOptions {
  /** Names of services, or services of one's own with their specs; all of this package when left out. */
  readonly services?: readonly (string | ServiceWithSpec)[]
  /**
   * `system` (the default), an instant to run on from (`2026-01-20T12:00:00Z`), `frozen`, or `frozen@` and an
   * instant.
   */
  readonly clock?: string
  /** How work that takes time gets on: with the clock unless said otherwise. */
  readonly progress?: Progress
  /** Options of readings that differ from the defaults, by reading. */
  readonly readings?: Readonly<Record<string, string>>
  /** Where generated ids start: the same seed and the same calls give the same ids. */
  readonly seed?: number
  /** Named states that the default sandbox starts in, after those of the seed file. */
  readonly states?: readonly StateSetting[]
  /** States to start from: see `readSeedFile`. */
  readonly seedFile?: string
  /** How much each journal keeps. */
  readonly journal?: Partial<JournalLimits>
  /** How much all sandboxes keep together: rows and bytes in their tables, bytes in their journals. */
  readonly limits?: Partial<KeptLimits>
}

/** What `createMock` takes. */
export const MOCK_OPTIONS: FieldsOf<MockOptions> = {
  services: true,
  clock: true,
  progress: true,
  readings: true,
  seed: true,
  states: true,
  seedFile: true,
  journal: true,
  limits: true,
}

const STATE_FIELDS: FieldsOf<StateSetting> = {
  service: true,
  state: true,
  params: true,
  place: true,
  form: true,
}

/**
 * Makes a mock without a port. Throws a UsageError where an option is not what it must be, naming what there
 * is where a service, a reading or a state is unknown.
 */
export async function createMock(options: MockOptions = {}): Promise<Mock> {
  checkFields('createMock', 'option', options, MOCK_OPTIONS)
  const settings = settingsOf(options)
  const mock = new Mock(await loadServices(options.services), sandboxOptions(options, settings))
  proveWordings(mock, options.services)
  const sandbox = new SandboxHandle(mock, mock.sandboxes.default)
  applySettings(sandbox, settings)
  // What a sandbox starts in is what `reset` goes back to.
  sandbox.keep()
  return mock
}

/** Throws where a service of one's own words a problem as its spec does not allow; ours are tested for it. */
function proveWordings(mock: Mock, given: MockOptions['services'] = []): void {
  for (const own of given.filter((service) => typeof service !== 'string')) {
    const { service, validator } = mock.services.get(own.service.name)!
    const [finding] = wordingFindings(service, validator)
    if (finding === undefined) continue
    throw new UsageError(`service ${service.name}: ${finding}`, WORDING)
  }
}

async function loadServices(services: unknown): Promise<ServiceWithSpec[]> {
  if (services === undefined) return findServices()
  if (!Array.isArray(services)) throw new UsageError(`services: ${shown(services)} is no list`, SERVICES)
  if (services.length === 0)
    throw new UsageError('services: there is none in the list', `${SERVICES}, or leave it out for all`)
  const found = await Promise.all(
    services.map((given: unknown, i) => {
      if (typeof given === 'string') return findServices([given])
      if (isServiceWithSpec(given)) return [given]
      throw new UsageError(`services[${i}] is neither a name nor a service with its spec`, SERVICES)
    }),
  )
  return found.flat()
}

function isServiceWithSpec(given: unknown): given is ServiceWithSpec {
  const isObject = (value: unknown) => typeof value === 'object' && value !== null
  return (
    typeof given === 'object' &&
    given !== null &&
    'service' in given &&
    'document' in given &&
    isObject(given.service) &&
    isObject(given.document)
  )
}

/** What is given beside the seed file goes before it; states come after its own. */
function settingsOf(options: MockOptions): Settings {
  const { clock, progress, readings = {}, states = [], seedFile } = options
  checkObject('readings', readings, 'options by reading')
  checkStates(states)
  if (seedFile !== undefined) checkText('seedFile', seedFile, 'the path of a JSON or YAML file')
  const seeded: Settings = seedFile === undefined ? { readings: [], states: [] } : readSeedFile(seedFile)
  return {
    clock: clock === undefined ? seeded.clock : atPlace('clock', () => readClockSetting(clock)),
    progress: progress === undefined ? seeded.progress : atPlace('progress', () => readProgress(progress)),
    readings: [
      ...seeded.readings.filter(({ id }) => !Object.hasOwn(readings, id)),
      ...Object.entries(readings).map(([id, option]) => ({ id, option })),
    ],
    states: [...seeded.states, ...states.map((state, i) => ({ place: `states[${i}]`, ...state }))],
  }
}

function checkStates(states: unknown): void {
  const next = 'expected a list of { service, state, params }'
  if (!Array.isArray(states)) throw new UsageError(`states: ${shown(states)} is no list`, next)
  for (const [i, given] of states.entries()) {
    const state = given as StateSetting
    checkFields(`states[${i}]`, 'field', state, STATE_FIELDS)
    checkText(`states[${i}].service`, state.service, 'the name of a service')
    checkText(`states[${i}].state`, state.state, 'the name of a state')
    if (state.params !== undefined) checkObject(`states[${i}].params`, state.params, 'parameters by name')
  }
}

function checkText(place: string, given: unknown, expected: string): void {
  if (typeof given !== 'string')
    throw new UsageError(`${place}: ${shown(given)} is no text`, `expected ${expected}`)
}

function sandboxOptions(
  { seed, journal = {}, limits = {} }: MockOptions,
  { clock, progress }: Settings,
): SandboxOptions {
  return present({
    clock,
    progress,
    seed: seed === undefined ? undefined : atPlace('seed', () => readWholeNumber(seed)),
    journal: readJournalLimits(journal),
    limits: readKeptLimits(limits),
  })
}
