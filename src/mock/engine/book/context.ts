import type { Headers } from '../spec/request.ts'
import type { Clock } from './clock.ts'
import type { Ids } from './ids.ts'
import type { AnyOperation, Body, Path, Query } from './operation.ts'
import type { AnyReadState, AnyState, ReadState, State } from '../store/table.ts'
import type { World } from './world.ts'

/** How work that takes time at the vendor gets on: at once, with the clock, or only when told to. */
export type Progress = 'immediate' | 'time' | 'manual'

/** What is known before the input is read: enough to ask who calls. */
export interface AccessContext<W extends World> {
  readonly operation: string
  readonly method: string
  /** The path parameters as they came, percent-decoded. */
  readonly rawPath: Readonly<Record<string, string>>
  /** The query string as it came, without the question mark. */
  readonly rawQuery: string
  readonly headers: Headers
  /** Bytes of the body. */
  readonly bodySize: number
  readonly state: ReadState<W['tables']>
  readonly clock: Clock
  readonly progress: Progress
  /** The option in force of a reading; the journal notes that the answer rests on it. */
  reading<Id extends keyof W['readings']>(id: Id): W['readings'][Id]
}

/** What a refusal decides on. It sees the state and cannot change it. */
export interface RuleContext<Op extends AnyOperation, W extends World> extends AccessContext<W> {
  readonly path: Path<Op>
  readonly query: Query<Op>
  readonly body: Body<Op>
  readonly caller: W['caller']
}

/** What a handler works with. What it writes is applied together when it has replied, or not at all. */
export interface HandlerContext<Op extends AnyOperation, W extends World> extends Omit<
  RuleContext<Op, W>,
  'state'
> {
  readonly state: State<W['tables']>
  readonly ids: Ids
  /** The address the client used, up to where the vendor's own paths start; for links in replies. */
  readonly baseUrl: string
}

/** What named states and progress commands work with. */
export interface WorldContext<W extends Pick<World, 'tables' | 'readings'>> {
  readonly state: State<W['tables']>
  readonly clock: Clock
  readonly ids: Ids
  readonly progress: Progress
  reading<Id extends keyof W['readings']>(id: Id): W['readings'][Id]
}

/** The same contexts where the engine does not know the service. */
export interface AnyAccessContext extends Omit<AccessContext<World>, 'state' | 'reading'> {
  readonly state: AnyReadState
  reading(id: string): string
}
export interface AnyRuleContext extends AnyAccessContext {
  readonly path: Readonly<Record<string, unknown>>
  readonly query: Readonly<Record<string, unknown>>
  readonly body: unknown
  readonly caller: object
}
export interface AnyHandlerContext extends AnyRuleContext {
  readonly state: AnyState
  readonly ids: Ids
  readonly baseUrl: string
}
export interface AnyWorldContext {
  readonly state: AnyState
  readonly clock: Clock
  readonly ids: Ids
  readonly progress: Progress
  reading(id: string): string
}
