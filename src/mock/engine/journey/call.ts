import type { Clock } from '../book/clock.ts'
import type { AnyHandlerContext, Progress } from '../book/context.ts'
import type { Headers } from '../spec/request.ts'
import type { Player } from './play.ts'
import type { Ids } from '../book/ids.ts'
import type { Loaded } from '../book/loaded.ts'
import type { Input } from '../spec/read.ts'
import type { Request } from '../spec/request.ts'
import type { Match } from '../spec/router.ts'
import type { Sandbox } from '../sandbox/sandbox.ts'
import type { SpecOperation } from '../spec/spec.ts'
import type { Transaction } from '../store/store.ts'
import type { AnyState } from '../store/table.ts'

/** One request on its way through the mock; what rules and handlers see of it fills up as it gets on. */
export class Call implements AnyHandlerContext {
  /** Answers a request within this one, for an example asked for by name. */
  readonly player: Player
  readonly sandbox: Sandbox
  /** As in the header `x-bythebook-request-id`. */
  readonly id: string
  readonly loaded: Loaded
  readonly request: Request
  readonly specOperation: SpecOperation
  readonly rawPath: Readonly<Record<string, string>>
  /** One instant for all that is said of this request. */
  readonly clock: Clock
  /** The readings asked so far, with the option in force. */
  readonly readings: Record<string, string> = {}
  /** Where the sandbox watches: the rules that looked at something the client gave. */
  readonly exercised = new Set<string>()
  /**
   * Where the sandbox watches: query and body as the client gave them, before the spec filled in its
   * defaults.
   */
  given: { readonly query?: unknown; readonly body?: unknown } = {}
  path: Readonly<Record<string, unknown>> = {}
  query: Readonly<Record<string, unknown>> = {}
  body: unknown
  caller: object = {}
  /** No method: rules and handlers take it out of their context. */
  readonly reading = (id: string): string =>
    (this.readings[id] ??= this.sandbox.reading(this.loaded.service, id))
  /** Begun when something is first read. */
  #transaction: Transaction | undefined

  constructor(
    player: Player,
    sandbox: Sandbox,
    at: number,
    id: string,
    request: Request,
    match: Match<Loaded>,
  ) {
    this.clock = { now: () => at }
    this.player = player
    this.sandbox = sandbox
    this.id = id
    this.loaded = match.target
    this.request = request
    this.specOperation = match.operation
    this.rawPath = match.path
  }

  get operation(): string {
    return this.specOperation.id
  }
  get method(): string {
    return this.request.method
  }
  get rawQuery(): string {
    return this.request.query
  }
  get headers(): Headers {
    return this.request.headers
  }
  get baseUrl(): string {
    return this.request.origin
  }
  get bodySize(): number {
    return this.request.body.length
  }
  get state(): AnyState {
    return (this.#transaction ??= this.#begin()).state
  }
  get ids(): Ids {
    return this.sandbox.ids
  }
  get progress(): Progress {
    return this.sandbox.progress
  }

  /** Fills in what has been read and checked. */
  take(input: Input, caller: object): void {
    this.path = input.path
    this.query = input.query
    this.body = input.body
    this.caller = caller
  }

  /** Makes the writes so far stay, whatever comes after. */
  commit(): void {
    this.#transaction?.commit()
    this.#transaction = undefined
  }

  isOff(rule: string): boolean {
    return this.sandbox.rulesOff.size > 0 && this.sandbox.rulesOff.has(`${this.loaded.service.name}/${rule}`)
  }

  #begin(): Transaction {
    return this.sandbox.store(this.loaded.service.name).begin()
  }
}
