import { createMock } from '../../src/mock/hand/create-mock.ts'
import { readDocument } from '../../src/mock/hand/document.ts'
import { requestFor } from '../../src/mock/engine/book/example-request.ts'
import { readSpec } from '../../src/mock/engine/spec/read-spec.ts'
import { targetOf } from '../../src/mock/engine/spec/request.ts'
import { packageFile } from '../../src/package/package-file.ts'

/** A request that the mock can answer by one of its specs. */
export interface KnownCall {
  readonly service: string
  readonly operation: string
  readonly method: string
  readonly target: string
  readonly headers: Readonly<Record<string, string>>
  readonly body: Buffer
  /** Those that the spec documents. */
  readonly statuses: ReadonlySet<number>
}

/** The sample of each operation of each service of this package. */
export async function serviceCalls(): Promise<KnownCall[]> {
  const mock = await createMock()
  return [...mock.services].flatMap(([service, loaded]) =>
    [...loaded.spec.operations.values()].map(({ id, replies }) => {
      const request = requestFor(loaded, id, {})
      const headers = Object.entries(request.headers).filter(
        (pair): pair is [string, string] => pair[1] !== undefined,
      )
      return {
        service,
        operation: id,
        method: request.method,
        target: targetOf(request),
        headers: Object.fromEntries(headers),
        body: Buffer.from(request.body),
        statuses: new Set(replies.keys()),
      }
    }),
  )
}

/** Each operation of the control API, for a sandbox; parameters of the path are filled in as well as can be. */
export function controlCalls(sandbox: string): KnownCall[] {
  const spec = readSpec(readDocument(packageFile('openapi/control.yaml')))
  return [...spec.operations.values()].map(({ id, method, path, replies, bodies }) => ({
    service: 'control',
    operation: id,
    method,
    target: path.replace(/\{([^}]+)\}/g, (_, name: string) => PARAMETERS[name] ?? sandbox),
    headers: bodies.size > 0 ? { 'content-type': 'application/json' } : {},
    body: Buffer.from(BODIES[id] === undefined ? '' : JSON.stringify(BODIES[id])),
    statuses: new Set(replies.keys()),
  }))
}

/** Names that a mock of this package has. */
const PARAMETERS: Readonly<Record<string, string>> = {
  service: 'adobe-privacy',
  command: 'complete',
  state: 'sample',
  id: 'size-max',
}

const BODIES: Readonly<Record<string, unknown>> = {
  createSandbox: {},
  forkSandbox: {},
  setClock: { now: '2026-11-28T12:00:00Z', backwards: true },
  advanceClock: { by: '1m' },
  setProgress: { mode: 'time' },
  chooseReading: { option: 'exact' },
  switchRule: { on: true },
  enterState: {},
  runProgressCommand: {},
  expectRefusal: { rule: 'size-max' },
  loseAnswer: { operation: 'listPrivacyJobs' },
  changeProviderState: { state: 'sample' },
}
