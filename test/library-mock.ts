import { fileURLToPath } from 'node:url'
import { readDocument } from '../src/mock/hand/document.ts'
import { EXAMPLE_TIME } from '../src/mock/engine/book/arrange.ts'
import { requestFor } from '../src/mock/engine/book/example-request.ts'
import type { AnyExampleRequest } from '../src/mock/engine/book/example.ts'
import { decidingRule, type Entry } from '../src/mock/engine/book/entry.ts'
import type { Loaded } from '../src/mock/engine/book/loaded.ts'
import { Mock } from '../src/mock/engine/journey/mock.ts'
import type { Request } from '../src/mock/engine/spec/request.ts'
import type { Sandbox } from '../src/mock/engine/sandbox/sandbox.ts'
import type { SandboxOptions } from '../src/mock/engine/sandbox/sandbox-options.ts'
import type { Service } from '../src/mock/engine/book/service.ts'
import library from './library/index.ts'

/** The spec of the library. */
export const document = readDocument(fileURLToPath(new URL('library/library.yaml', import.meta.url)))

/** What one request got, for a test to look at. */
export interface Got {
  readonly status: number
  readonly headers: Readonly<Record<string, string>>
  /** Parsed where it is JSON. */
  readonly body: unknown
  readonly rule: string | undefined
  readonly entry: Entry
}

/** A mock of the library for one test, its clock frozen, its default sandbox in the sample state. */
export interface LibraryMock {
  readonly mock: Mock
  readonly loaded: Loaded
  readonly sandbox: Sandbox
  /** Sends the sample request of an operation, with what is given in its place. */
  ask(operation: string, request?: AnyExampleRequest, sandbox?: Sandbox): Got
  /** Sends a request that need not fit any operation. */
  send(request: Partial<Request>, sandbox?: Sandbox): Got
}

export function libraryMock(changes: Partial<Service> = {}, options: SandboxOptions = {}): LibraryMock {
  const service = { ...library, ...changes }
  const mock = new Mock([{ service, document }], {
    clock: { frozenAt: Date.parse(EXAMPLE_TIME) },
    ...options,
  })
  const loaded = mock.services.get('library')!
  const own = mock.sandboxes.default
  own.act(service, 'states', 'two books', {})
  own.keep()
  const send = (request: Partial<Request>, sandbox = own): Got => {
    const { status, headers, body } = mock.handleIn(sandbox, {
      ...requestFor(loaded, 'listBooks', {}),
      ...request,
    })
    const entry = sandbox.journal.find().at(-1)!
    return {
      status,
      headers,
      body: typeof body === 'string' && body.startsWith('{') ? JSON.parse(body) : body,
      rule: decidingRule(entry.decision),
      entry,
    }
  }
  return {
    mock,
    loaded,
    sandbox: own,
    send,
    ask: (operation, request = {}, sandbox = own) => send(requestFor(loaded, operation, request), sandbox),
  }
}
