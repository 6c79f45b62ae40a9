import type { Mock } from '../../engine/journey/mock.ts'
import type {
  AnyOperation,
  Body,
  Path,
  Query,
  Reply,
  ReplyFunction,
  Success,
} from '../../engine/book/operation.ts'
import type { Spec } from '../../engine/spec/spec.ts'
import type { SandboxHandle } from '../../hand/sandbox-handle.ts'
import type { operations } from './api.ts'

/** What a handler of the control API works with. */
interface ControlContext<Op extends AnyOperation> {
  readonly mock: Mock
  /** The spec of the control API itself. */
  readonly spec: Spec
  /** The sandbox that the path names, where it names one. */
  readonly sandbox: 'name' extends keyof Path<Op> ? SandboxHandle : undefined
  readonly path: Path<Op>
  readonly query: Query<Op>
  readonly body: Body<Op>
}

/** Does one operation of the control API. What cannot be done is thrown as a UsageError. */
type ControlHandler<Op extends AnyOperation> = (
  context: ControlContext<Op>,
  reply: ReplyFunction<Op, Success<Op>>,
) => Reply<Op, Success<Op>>

/** The handlers of the control API, by operationId. */
export type ControlHandlers = { readonly [Id in keyof operations]: ControlHandler<operations[Id]> }
