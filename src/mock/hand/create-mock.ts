import type { Progress } from '../engine/book/context.ts'
import { Mock, type ServiceWithSpec } from '../engine/journey/mock.ts'
import { JOURNAL_LIMITS, type JournalLimits } from '../engine/sandbox/journal.ts'
import type { SandboxOptions } from '../engine/sandbox/sandbox-options.ts'
import { present } from '../engine/spec/present.ts'
import { readClockSetting } from './clock-setting.ts'
import { findServices } from './find-services.ts'
import { readProgress } from './read-progress.ts'
import { SandboxHandle } from './sandbox-handle.ts'
import { readSeedFile } from './seed-file.ts'
import { applySettings, type Settings, type StateSetting } from './settings.ts'

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
}

/**
 * Makes a mock without a port. Throws a UsageError, naming what there is, where a service, a reading or a
 * state is unknown.
 */
export async function createMock(options: MockOptions = {}): Promise<Mock> {
  const settings = settingsOf(options)
  const mock = new Mock(await loadServices(options.services), sandboxOptions(options, settings))
  const sandbox = new SandboxHandle(mock, mock.sandboxes.default)
  applySettings(sandbox, settings)
  // What a sandbox starts in is what `reset` goes back to.
  sandbox.keep()
  return mock
}

async function loadServices(services: MockOptions['services']): Promise<ServiceWithSpec[]> {
  if (!services) return findServices()
  const found = await Promise.all(
    services.map((service) => (typeof service === 'string' ? findServices([service]) : [service])),
  )
  return found.flat()
}

/** What is given beside the seed file goes before it; states come after its own. */
function settingsOf(options: MockOptions): Settings {
  const { clock, progress, readings = {}, states = [], seedFile } = options
  const seeded: Settings = seedFile === undefined ? { readings: [], states: [] } : readSeedFile(seedFile)
  return {
    clock: clock === undefined ? seeded.clock : readClockSetting(clock),
    progress: progress === undefined ? seeded.progress : readProgress(progress),
    readings: [
      ...seeded.readings.filter(({ id }) => !Object.hasOwn(readings, id)),
      ...Object.entries(readings).map(([id, option]) => ({ id, option })),
    ],
    states: [...seeded.states, ...states],
  }
}

function sandboxOptions({ seed, journal }: MockOptions, { clock, progress }: Settings): SandboxOptions {
  return present({ clock, progress, seed, journal: { ...JOURNAL_LIMITS, ...journal } })
}
