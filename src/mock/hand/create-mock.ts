import { readClockSetting } from './clock-setting.ts'
import type { Progress } from '../engine/book/context.ts'
import { JOURNAL_LIMITS, type JournalLimits } from '../engine/sandbox/journal.ts'
import { Mock, type ServiceWithSpec } from '../engine/journey/mock.ts'
import type { SandboxOptions } from '../engine/sandbox/sandbox.ts'
import { findServices } from './find-services.ts'
import { readProgressMode } from './progress-mode.ts'
import { SandboxHandle } from './sandbox-handle.ts'
import { inSeed, readSeedFile, type Seed } from './seed-file.ts'

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
  readonly states?: readonly { readonly service: string; readonly state: string; readonly params?: object }[]
  /** States to start from: see `readSeedFile`. */
  readonly seedFile?: string
  /** How much each journal keeps. */
  readonly journal?: Partial<JournalLimits>
}

/**
 * Makes a mock without a port. Throws, naming what there is, where a service, a reading or a state is
 * unknown.
 */
export async function createMock(options: MockOptions = {}): Promise<Mock> {
  const seed = options.seedFile === undefined ? undefined : readSeedFile(options.seedFile)
  const mock = new Mock(await loadServices(options.services), sandboxOptions(options, seed))
  if (seed) sow(mock, seed, options.readings ?? {})
  if (options.states) enter(mock, options.states)
  return mock
}

async function loadServices(services: MockOptions['services']): Promise<ServiceWithSpec[]> {
  if (!services) return findServices()
  const loaded = await Promise.all(
    services.map((service) => (typeof service === 'string' ? findServices([service]) : [service])),
  )
  return loaded.flat()
}

function sandboxOptions({ seed, ...options }: MockOptions, from: Seed | undefined): SandboxOptions {
  const clock = options.clock ?? from?.clock
  const progress = options.progress ?? from?.progress
  return {
    ...(clock === undefined ? {} : { clock: readClockSetting(clock) }),
    ...(progress === undefined ? {} : { progress: readProgressMode(progress) }),
    ...(seed === undefined ? {} : { seed }),
    readings: options.readings ?? {},
    journal: { ...JOURNAL_LIMITS, ...options.journal },
  }
}

/** Puts the default sandbox in named states, and makes that what `reset` goes back to. */
function enter(mock: Mock, states: NonNullable<MockOptions['states']>): void {
  const sandbox = new SandboxHandle(mock, mock.sandboxes.default)
  for (const { service, state, params } of states) sandbox.enterState(service, state, params)
  sandbox.keep()
}

/** Puts the default sandbox in the states of a seed file, and makes that what `reset` goes back to. */
function sow(mock: Mock, { file, readings, states }: Seed, chosen: Readonly<Record<string, string>>): void {
  const sandbox = new SandboxHandle(mock, mock.sandboxes.default)
  for (const { id, option, place } of readings)
    if (!(id in chosen)) inSeed(file, place, () => sandbox.chooseReading(id, option))
  for (const { service, state, params, place } of states)
    inSeed(file, place, () => sandbox.enterState(service, state, params))
  sandbox.keep()
}
