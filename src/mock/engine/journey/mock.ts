import type { IdsPoint } from '../book/seeded-ids.ts'
import type { Entry } from '../book/entry.ts'
import { load, type Loaded } from '../book/loaded.ts'
import type { Service } from '../book/service.ts'
import { UsageError } from '../book/usage-error.ts'
import { cutBodies } from '../sandbox/cut-bodies.ts'
import { isExpected, isLost } from '../sandbox/expectations.ts'
import type { SandboxOptions } from '../sandbox/sandbox-options.ts'
import type { Sandbox } from '../sandbox/sandbox.ts'
import { Sandboxes } from '../sandbox/sandboxes.ts'
import type { Request, Response } from '../spec/request.ts'
import { Router } from '../spec/router.ts'
import { speak } from './speak.ts'
import type { Schema } from '../spec/spec.ts'
import { answerNoOperation } from './answer-no-operation.ts'
import { answerFailure, type Answer } from './answer.ts'
import { Call } from './call.ts'
import { journey, largestBodyOf } from './journey.ts'
import { Listed } from './listed.ts'
import { pick, type Picked } from './pick.ts'

const ANOTHER_SANDBOX = 'name it in /~my-test/… or x-bythebook-sandbox: my-test'
const FEWER_SANDBOXES = 'DELETE /_bythebook/sandboxes/{name} deletes one'

/** A service and its OpenAPI document, as an object. */
export interface ServiceWithSpec {
  readonly service: Service
  readonly document: Schema
}

/** A response on its way to the client. */
export interface Delivery {
  readonly response: Response
  /** Notes that the client broke off before it had the whole of it. Absent where no journal has it. */
  readonly lose?: () => void
}

/** An entry as the journal keeps it, and the whole of the response. */
interface Entered {
  readonly entry: Entry
  readonly response: Response
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
  readonly #listed: Listed

  constructor(services: readonly ServiceWithSpec[], options: SandboxOptions = {}) {
    this.services = new Map(services.map(({ service, document }) => [service.name, load(service, document)]))
    for (const loaded of this.services.values())
      for (const operation of loaded.spec.operations.values()) this.#router.add(loaded, operation)
    this.#listed = new Listed(this.services.values())
    this.sandboxes = new Sandboxes(new Map(services.map(({ service }) => [service.name, service])), options)
  }

  /** Answers in the sandbox that the request names (see `pick`). */
  handle(request: Request): Response {
    return this.deliver(request).response
  }

  /** The same, for who can tell whether the client had the answer. */
  deliver(request: Request): Delivery {
    let picked: Picked
    try {
      picked = pick(this.sandboxes, request)
    } catch (error) {
      if (!(error instanceof UsageError)) throw error
      const how = error.kind === 'not-now' ? FEWER_SANDBOXES : ANOTHER_SANDBOX
      return { response: speak(404, 'no-sandbox', error.problem, `${error.next}; ${how}`) }
    }
    const { sandbox } = picked
    const { entry, response } = this.#enter(sandbox, picked.request)
    this.onEntry?.(entry, sandbox)
    return { response, lose: () => this.#lose(entry.number, sandbox) }
  }

  /** Answers in a sandbox and writes its journal. A failure of the mock changes nothing but the journal. */
  handleIn(sandbox: Sandbox, request: Request): Response {
    return this.#enter(sandbox, request).response
  }

  #enter(sandbox: Sandbox, request: Request): Entered {
    const started = performance.now()
    const number = sandbox.journal.next
    const id = `${sandbox.name}-${number}`
    const match = this.#router.find(request.method, request.path)
    const at = sandbox.clock.now()
    const { arranged } = sandbox
    const ids = sandbox.ids.point
    const call = match && new Call(this, sandbox, at, id, request, match)
    const { response: whole, decision, detail, service } = this.#answer(sandbox, ids, id, request, call)
    const lost = isLost(sandbox, call?.operation, decision)
    const response = lost ? ({ ...whole, lost } as const) : whole
    const took = performance.now() - started
    if (decision.by === 'handler' && request.method !== 'GET') sandbox.noteWrite()
    const entry: Entry = {
      number,
      id,
      at,
      ids,
      arranged,
      service: call?.loaded.service.name ?? service,
      operation: call?.operation,
      request,
      parameters: call?.rawPath ?? {},
      response,
      decision,
      detail,
      readings: call?.readings ?? {},
      exercised: call ? [...call.exercised] : [],
      expected: isExpected(sandbox, request, decision, call?.loaded.service.name),
      lost,
      took,
    }
    const isRead = call !== undefined && request.body.length <= largestBodyOf(call)
    return { entry: sandbox.journal.write(isRead ? entry : cutBodies(entry)), response }
  }

  #lose(number: number, sandbox: Sandbox): void {
    sandbox.journal.lose(number)
    this.onLost?.(number, sandbox)
  }

  #answer(sandbox: Sandbox, point: IdsPoint, id: string, request: Request, call: Call | undefined): Answer {
    try {
      if (call) return journey(call)
      return answerNoOperation(this.#router.explain(request.path), this.#listed, sandbox, id, request)
    } catch (error) {
      // A failure changes nothing: the next request gets the ids that this one would have had.
      sandbox.ids.point = point
      return answerFailure(id, error, call)
    }
  }
}
