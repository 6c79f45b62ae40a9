import type { Action, AnyAction } from './action.ts'
import type { Documented } from './answer.ts'
import type { AccessContext, AnyAccessContext, AnyHandlerContext, HandlerContext } from './context.ts'
import type { Headers } from '../spec/request.ts'
import type { Duty } from './duty.ts'
import type { NotModelledOf } from './not-modelled.ts'
import type { AnyReplyFunction, Reply, ReplyFunction, Success } from './operation.ts'
import type { Problem } from '../spec/problem.ts'
import type { Reading } from './reading.ts'
import type { AnyExampleRequest, ExampleRequest, NeedsNoParams } from './example.ts'
import type { Rule } from './rule.ts'
import type { Sentence } from './sentence.ts'
import type { Evidence, Page } from './source.ts'
import type { AnyLastsUntil, LastsUntil, State, TableDefinitions } from '../store/table.ts'
import type { Operation, OperationId, World } from './world.ts'

/**
 * How a vendor words a problem of the engine. The body is checked against the spec like any other where the
 * operation is known.
 */
export interface WordedProblem {
  readonly status: number
  readonly body?: unknown
  readonly headers?: Readonly<Record<string, string>>
  readonly reason?: string
}

/** What a client sets in its environment to reach the mock. */
export interface EnvironmentVariable {
  readonly value: string
  readonly says: string
}

/** Answers a request that no rule has refused. It can only succeed. */
export type Handler<W extends World, Id extends OperationId<W>> = (
  context: HandlerContext<Operation<W, Id>, W>,
  reply: ReplyFunction<Operation<W, Id>, Success<Operation<W, Id>>>,
) => Reply<Operation<W, Id>, Success<Operation<W, Id>>>

/** One vendor API, as its folder declares it. */
export interface ServiceDefinition<W extends World> {
  /** The name of its folder. */
  readonly name: string
  /** The vendor's own name for it. */
  readonly title: string
  /**
   * The path that all its operations start with, `/` where they share none: what `env` prints after the
   * address.
   */
  readonly basePath: string
  readonly pages: Readonly<Record<W['pages'], Page>>
  readonly tables: W['tables']
  /** When rows end that may have ended by their tables; at once where this says nothing of them. */
  readonly lastsUntil?: LastsUntil<W['tables'], W['readings']>
  readonly readings: readonly Reading[]
  /** States of the world that examples, contracts and the control API ask for by name. */
  readonly states: Readonly<Record<string, Action>>
  /** Commands that move work on by hand: finish it, make it fail. */
  readonly progressCommands: Readonly<Record<string, Action>>
  /** Ends all work that waits, where work takes time: from now on it is done at once. */
  readonly finishWork?: Action['run']
  readonly rules: readonly Rule[]
  readonly duties: readonly Duty[]
  readonly sentences: readonly Sentence<W['pages']>[]
  /** What the vendor has and the service does not model: it answers 501, in our own voice. */
  readonly notModelled?: readonly NotModelledOf<W['pages']>[]
  /** One valid request per operation; examples say only where they differ. */
  readonly samples: { readonly [Id in OperationId<W>]: ExampleRequest<Operation<W, Id>> }
  /** The named state in which all samples succeed. */
  readonly sampleState: NeedsNoParams<W>
  readonly handlers: { readonly [Id in OperationId<W>]: Handler<W, Id> }
  /** Who calls; nothing when the headers do not say. Asked after the access refusals. */
  identify(headers: Headers, context: AccessContext<W>): W['caller'] | undefined
  /** What documents the status of each operation's success; it is assumed where this says nothing. */
  readonly successes?: { readonly [Id in OperationId<W>]?: Documented<W['pages']> }
  /** Why the names and types in the body of a success are believed; as a promise about it where this says nothing. */
  readonly bodies?: { readonly [Id in OperationId<W>]?: Exclude<Evidence, 'assumed'> }
  /** Words a problem in the vendor's envelope. */
  word(problem: Problem, context: ProblemContext): WordedProblem
  /**
   * What the vendor counts whatever its answer, such as calls; its writes stay when the request is refused.
   */
  onCall?(context: AccessContext<W> & { readonly state: State<W['tables']> }): void
  /** The environment of a client, given the address of the mock. */
  env(url: string): Readonly<Record<string, EnvironmentVariable>>
  /** Bytes of the largest body of an operation; 10 MiB when left out. */
  readonly bodyLimits?: { readonly [Id in OperationId<W>]?: number }
}

/** What is known of a request when a problem is worded. */
export interface ProblemContext {
  readonly operation: string | undefined
  readonly path: string
  readonly headers: Headers
  readonly now: number
  readonly requestId: string
}

/** One vendor API as the engine holds it. Its types have done their work. */
export interface Service {
  readonly name: string
  readonly title: string
  readonly basePath: string
  readonly pages: Readonly<Record<string, Page>>
  readonly tables: TableDefinitions
  readonly lastsUntil?: AnyLastsUntil
  readonly readings: readonly Reading[]
  readonly states: Readonly<Record<string, AnyAction>>
  readonly progressCommands: Readonly<Record<string, AnyAction>>
  readonly finishWork?: AnyAction['run']
  readonly rules: readonly Rule[]
  readonly duties: readonly Duty[]
  readonly sentences: readonly Sentence[]
  readonly notModelled?: readonly NotModelledOf[]
  readonly samples: Readonly<Record<string, AnyExampleRequest>>
  readonly sampleState: string
  readonly handlers: Readonly<Record<string, (context: AnyHandlerContext, reply: AnyReplyFunction) => Reply>>
  readonly successes?: Readonly<Record<string, Documented>>
  readonly bodies?: Readonly<Record<string, Exclude<Evidence, 'assumed'>>>
  identify(headers: Headers, context: AnyAccessContext): object | undefined
  word(problem: Problem, context: ProblemContext): WordedProblem
  onCall?(context: Omit<AnyHandlerContext, 'path' | 'query' | 'body' | 'caller' | 'ids' | 'baseUrl'>): void
  env(url: string): Readonly<Record<string, EnvironmentVariable>>
  readonly bodyLimits?: Readonly<Record<string, number>>
}

const UNIQUE = 'an id is unique among rules, duties and readings'

/**
 * Declares a service. Throws where its parts contradict each other: a double id, an `after` that names
 * nothing.
 */
export function defineService<W extends World>(definition: ServiceDefinition<W>): Service {
  const { name, rules, duties, readings } = definition
  const ids = new Set<string>()
  for (const { id } of [...rules, ...duties, ...readings]) {
    if (ids.has(id)) throw new Error(`service ${name}: "${id}" is declared twice; ${UNIQUE}`)
    ids.add(id)
  }
  for (const rule of rules) {
    const unknown = rule.kind === 'refusal' ? rule.after?.find((id) => !ids.has(id)) : undefined
    if (unknown !== undefined)
      throw new Error(`service ${name}: rule "${rule.id}" comes after "${unknown}", which is no rule`)
  }
  // Its types have checked each handler and example against its own operation; the engine holds services of
  // any types.
  return definition as unknown as Service
}
