import { answerNoOperation, answerFailure, type Answer } from './answer.ts'
import { UsageError } from '../book/usage-error.ts'
import { Call } from './call.ts'
import { isExpected, isLost } from '../sandbox/expectations.ts'
import type { Entry } from '../book/entry.ts'
import { journey } from './journey.ts'
import { load, type Loaded } from '../book/loaded.ts'
import type { Request, Response } from '../spec/request.ts'
import { speak } from '../spec/speak.ts'
import { Router } from '../spec/router.ts'
import type { Sandbox } from '../sandbox/sandbox.ts'
import type { SandboxOptions } from '../sandbox/sandbox-options.ts'
import { Sandboxes } from '../sandbox/sandboxes.ts'
import type { Service } from '../book/service.ts'
import type { Schema } from '../spec/spec.ts'

/** A service and its OpenAPI document, as an object. */
export interface ServiceWithSpec {
  readonly service: Service
  readonly document: Schema
}

/** A sandbox and the request as it goes on there, without the prefix that named it. */
export interface Picked {
  readonly sandbox: Sandbox
  readonly request: Request
}

/** The mock of one or more services: a function from request to response. Everything else is a door to it. */
export class Mock {
  readonly services: ReadonlyMap<string, Loaded>
  readonly sandboxes: Sandboxes
  /** Told of each request that `handle` has answered. */
  onEntry: ((entry: Entry, sandbox: Sandbox) => void) | undefined
  /** Told of the request, by number, whose answer the client broke off. */
  onLost: ((number: number, sandbox: Sandbox) => void) | undefined
  readonly #router = new Router<Loaded>()

  constructor(services: readonly ServiceWithSpec[], options: SandboxOptions = {}) {
    this.services = new Map(services.map(({ service, document }) => [service.name, load(service, document)]))
    for (const loaded of this.services.values())
      for (const operation of loaded.spec.operations.values()) this.#router.add(loaded, operation)
    this.sandboxes = new Sandboxes(new Map(services.map(({ service }) => [service.name, service])), options)
  }

  /** Answers in the sandbox that the request names (see `pick`). */
  handle(request: Request): Response {
    let picked: Picked
    try {
      picked = this.pick(request)
    } catch (error) {
      if (!(error instanceof UsageError)) throw error
      return speak(
        404,
        'no-sandbox',
        error.problem,
        'choose another name in /~my-test/… or x-bythebook-sandbox: my-test, or delete sandboxes: ' +
          'DELETE /_bythebook/sandboxes/{name}',
      )
    }
    const entry = this.#enter(picked.sandbox, picked.request)
    this.onEntry?.(entry, picked.sandbox)
    return entry.response
  }

  /** Answers in a sandbox and writes its journal. A failure of the mock changes nothing but the journal. */
  handleIn(sandbox: Sandbox, request: Request): Response {
    return this.#enter(sandbox, request).response
  }

  /**
   * The sandbox that the path (`/~name/…`) or the header `x-bythebook-sandbox` names, else the default one.
   * Throws a UsageError where that is no name.
   */
  pick(request: Request): Picked {
    const prefix = /^\/~([^/]+)(?=\/|$)/.exec(request.path)
    const name = prefix?.[1] ?? request.headers['x-bythebook-sandbox']
    if (name === undefined) return { sandbox: this.sandboxes.default, request }
    const sandbox = this.sandboxes.open(name)
    if (!prefix) return { sandbox, request }
    return {
      sandbox,
      request: {
        ...request,
        path: request.path.slice(prefix[0].length) || '/',
        origin: request.origin + prefix[0],
      },
    }
  }

  #enter(sandbox: Sandbox, request: Request): Entry {
    const started = performance.now()
    const number = sandbox.journal.next
    const id = `${sandbox.name}-${number}`
    const match = this.#router.find(request.method, request.path)
    const call = match && new Call(this, sandbox, id, request, match)
    const { response: full, decision, detail } = this.#answer(sandbox, id, request, call)
    const lost = isLost(sandbox, call?.operation)
    const response = lost ? ({ ...full, lost } as const) : full
    const took = performance.now() - started
    const entry = {
      number,
      id,
      at: sandbox.clock.now(),
      service: call?.loaded.service.name,
      operation: call?.operation,
      request,
      parameters: call?.rawPath ?? {},
      response,
      decision,
      detail,
      readings: call?.readings ?? {},
      exercised: call ? [...call.exercised] : [],
      expected: isExpected(sandbox, request, decision),
      lost,
      took,
    }
    sandbox.journal.write(entry)
    return entry
  }

  /** Notes that the client broke off before it had the whole of a response. */
  lose(response: Response): void {
    const [, name = '', number] = /^(.*)-(\d+)$/.exec(response.headers['x-bythebook-request-id'] ?? '') ?? []
    const sandbox = this.sandboxes.get(name)
    sandbox?.journal.lose(Number(number))
    if (sandbox) this.onLost?.(Number(number), sandbox)
  }

  #answer(sandbox: Sandbox, id: string, request: Request, call: Call | undefined): Answer {
    const point = sandbox.ids.point
    try {
      return call
        ? journey(call)
        : answerNoOperation(this.#router.explain(request.path), sandbox, id, request)
    } catch (error) {
      sandbox.ids.point = point
      return answerFailure(id, error, call)
    }
  }
}
