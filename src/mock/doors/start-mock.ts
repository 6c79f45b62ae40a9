import { checkFields, type FieldsOf } from '../hand/check-fields.ts'
import { createMock, MOCK_OPTIONS, type MockOptions } from '../hand/create-mock.ts'
import { Control } from './control/control.ts'
import { asListener } from './as-listener.ts'
import { DOOR_OPTIONS, httpDoor, type HttpDoorOptions } from './http/http-door.ts'
import type { Entry } from '../engine/book/entry.ts'
import type { Mock } from '../engine/journey/mock.ts'
import type { Sandbox } from '../engine/sandbox/sandbox.ts'
import { DEFAULT_SANDBOX } from '../engine/sandbox/sandboxes.ts'
import type { EnvironmentVariable } from '../engine/book/service.ts'
import { readFlag } from '../hand/read-flag.ts'
import { atPlace } from '../hand/at-place.ts'
import { readFunction } from '../hand/read-function.ts'
import { SandboxHandle } from '../hand/sandbox-handle.ts'

/**
 * What a mock runs and how it is reached. The port is any free one unless given; the command line takes 4010.
 */
export interface StartOptions extends MockOptions, Omit<HttpDoorOptions, 'control'> {
  /** Whether `/_bythebook` drives the mock; it does unless this is false. */
  readonly control?: boolean
  /** Told of each request that the mock has answered. What it throws is an uncaught exception of the program. */
  readonly onAnswer?: (entry: Entry, sandbox: Sandbox) => void
}

const OPTIONS: FieldsOf<StartOptions> = { ...MOCK_OPTIONS, ...DOOR_OPTIONS, onAnswer: true }

/** A mock that listens, in the hands of a test. */
export interface RunningMock {
  /** `http://127.0.0.1:4010` */
  readonly url: string
  readonly port: number
  readonly mock: Mock
  /** A sandbox, the default one when no name is given; made where it is not there yet. */
  sandbox(name?: string): SandboxHandle
  /** Where the paths of a service start, in a sandbox if one is named. */
  urlFor(service: string, sandbox?: string): string
  /** What a client of a service sets in its environment to reach the mock. */
  env(service: string, sandbox?: string): Readonly<Record<string, EnvironmentVariable>>
  /** Takes no more requests, answers those under way, and closes the port. */
  close(): Promise<void>
}

/**
 * Starts a mock on a port of its own. Throws, saying what to do, where a name is unknown or the port is
 * taken.
 */
export async function startMock(options: StartOptions = {}): Promise<RunningMock> {
  checkFields('startMock', 'option', options, OPTIONS)
  const isDriven = atPlace('control', () => readFlag(options.control ?? true))
  for (const name of ['onAnswer', 'onTurnedAway'] as const) atPlace(name, () => readFunction(options[name]))
  const mock = await createMock(only(MOCK_OPTIONS, options))
  mock.onEntry = asListener(options.onAnswer)
  const { control: _, ...how } = options
  const door = await httpDoor(mock, isDriven ? { ...how, control: new Control(mock) } : how)
  const sandbox = (name = DEFAULT_SANDBOX) => new SandboxHandle(mock, mock.sandboxes.open(name))
  const service = (name: string) => sandbox().findService(name)
  const address = (name?: string) => (name === undefined ? door.url : `${door.url}/~${sandbox(name).name}`)
  return {
    url: door.url,
    port: door.port,
    mock,
    sandbox,
    urlFor: (name, inSandbox) => address(inSandbox) + service(name).basePath.replace(/\/$/, ''),
    env: (name, inSandbox) => service(name).env(address(inSandbox)),
    close: () => door.close(),
  }
}

/** Of what is given, the fields that something takes. */
function only<T extends object, Name extends keyof T>(
  fields: Readonly<Record<Name, true>>,
  given: T,
): Pick<T, Name> {
  return Object.fromEntries(Object.entries(given).filter(([name]) => Object.hasOwn(fields, name))) as Pick<
    T,
    Name
  >
}
