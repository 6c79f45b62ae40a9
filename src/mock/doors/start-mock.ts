import { createMock, type MockOptions } from '../hand/create-mock.ts'
import { Control } from './control/control.ts'
import { httpDoor, type HttpDoorOptions } from './http/http-door.ts'
import type { Entry } from '../engine/book/entry.ts'
import type { Mock } from '../engine/journey/mock.ts'
import type { Sandbox } from '../engine/sandbox/sandbox.ts'
import { DEFAULT_SANDBOX } from '../engine/sandbox/sandboxes.ts'
import type { EnvironmentVariable } from '../engine/book/service.ts'
import { readFlag } from '../hand/read-flag.ts'
import { atPlace } from '../hand/at-place.ts'
import { SandboxHandle } from '../hand/sandbox-handle.ts'

/**
 * What a mock runs and how it is reached. The port is any free one unless given; the command line takes 4010.
 */
export interface StartOptions extends MockOptions, Omit<HttpDoorOptions, 'control'> {
  /** Whether `/_bythebook` drives the mock; it does unless this is false. */
  readonly control?: boolean
  /** Told of each request that the mock has answered. */
  readonly onAnswer?: (entry: Entry, sandbox: Sandbox) => void
}

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
  const { control = true, ...how } = options
  const isDriven = atPlace('control', () => readFlag(control))
  const mock = await createMock(options)
  mock.onEntry = options.onAnswer
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
