import type { Duty, DutyDefinition } from './duty.ts'
import { callsOf, type KeyPart } from './journal/calls-of.ts'
import { isCall } from './journal/is-call.ts'
import type { Observation } from './journal/observation.ts'
import type { Handler } from './service.ts'
import type {
  AccessRefusal,
  AccessRule,
  AtLeastOne,
  InBandRefusal,
  Limit,
  LimitRule,
  Promised,
  PromiseRule,
  Refusal,
  RefusalRule,
} from './rule.ts'
import type { Operation, OperationId, World } from './world.ts'

type On<W extends World> = OperationId<W> | AtLeastOne<OperationId<W>>
type Of<W extends World, Ids> = Operation<
  W,
  Ids extends readonly (infer Id)[] ? Id & PropertyKey : Ids & PropertyKey
>

/**
 * The constructors of one service's rules, duties and handlers, and what its duties ask of a journal. They fix
 * its types, so that each file is short and a wrong one does not compile. A rule is on one operation or on a
 * list of them.
 */
export interface Kit<W extends World> {
  refusal<const Ids extends On<W>>(on: Ids, id: string, rule: Refusal<Of<W, Ids>, W>): RefusalRule
  inBandRefusal<const Ids extends On<W>>(on: Ids, id: string, rule: InBandRefusal<Of<W, Ids>, W>): RefusalRule
  accessRefusal<const Ids extends On<W>>(on: Ids, id: string, rule: AccessRefusal<Of<W, Ids>, W>): AccessRule
  limit<const Ids extends On<W>>(on: Ids, id: string, rule: Limit<Of<W, Ids>, W>): LimitRule
  promise<const Ids extends On<W>>(on: Ids, id: string, rule: Promised<Of<W, Ids>, W>): PromiseRule
  duty(on: On<W>, id: string, duty: DutyDefinition<W>): Duty
  handler<Id extends OperationId<W>>(on: Id, handle: Handler<W, Id>): Handler<W, Id>
  /** Whether an observation is a call of one of these operations. */
  isCall(call: Observation, ...operations: readonly OperationId<W>[]): boolean
  /**
   * What `judgeEach` tells calls apart by: calls of these operations of which all parts say the same have the
   * same key. Calls of other operations have none.
   */
  callsOf(on: On<W>, ...parts: readonly KeyPart[]): KeyPart
}

const refusal = (on: string | AtLeastOne<string>, id: string, rule: object) =>
  ({ id, operations: listOf(on), kind: 'refusal', stage: 'request', ...rule }) as RefusalRule

const kit = {
  refusal,
  inBandRefusal: refusal,
  accessRefusal: (on: string | AtLeastOne<string>, id: string, rule: object) =>
    ({ id, operations: listOf(on), kind: 'refusal', stage: 'access', ...rule }) as AccessRule,
  limit: (on: string | AtLeastOne<string>, id: string, rule: object) =>
    ({ id, operations: listOf(on), kind: 'limit', ...rule }) as LimitRule,
  promise: (on: string | AtLeastOne<string>, id: string, rule: object) =>
    ({ id, operations: listOf(on), kind: 'promise', ...rule }) as PromiseRule,
  duty: (on: string | AtLeastOne<string>, id: string, duty: object) =>
    ({ id, operations: listOf(on), kind: 'duty', ...duty }) as Duty,
  handler: <H>(_on: string, handle: H) => handle,
  isCall,
  callsOf,
}

/** The kit of one service. */
export function kitFor<W extends World>(): Kit<W> {
  return kit
}

function listOf(on: string | AtLeastOne<string>): AtLeastOne<string> {
  return typeof on === 'string' ? [on] : on
}
