import type { AccessContext, AnyAccessContext, AnyRuleContext, RuleContext } from './context.ts'
import type {
  AnyOperation,
  AnyReplyFunction,
  Failure,
  Path,
  Query,
  Reply,
  ReplyFunction,
  Status,
  Success,
} from './operation.ts'
import type { AnyExample, Example, ExpectedReply } from './example.ts'
import type { DocumentedAnswer } from './answer.ts'
import type { Source } from './source.ts'
import type { World } from './world.ts'

export type AtLeastOne<T> = readonly [T, ...T[]]

/** Examples that the rule refuses, and near ones that nothing refuses. */
export interface Examples<Op extends AnyOperation, W extends World> {
  readonly refused: AtLeastOne<Example<Op, W>>
  readonly allowed: AtLeastOne<Example<Op, W>>
}

interface Said<W extends World> {
  /** What is true, in one sentence. */
  readonly says: string
  readonly source: Source<W['pages']>
}

/** One sentence that makes a request fail. */
export interface Refusal<Op extends AnyOperation, W extends World> extends Said<W> {
  when(context: RuleContext<Op, W>): boolean
  reply(refuse: ReplyFunction<Op, Failure<Op>>, context: RuleContext<Op, W>): Reply<Op, Failure<Op>>
  /** Refusals of the same operation that are asked before this one. */
  readonly after?: readonly string[]
  /** What is documented of the reply; contracts ask no more of anyone. */
  readonly answer?: DocumentedAnswer<W['pages']>
  readonly examples: Examples<Op, W>
}

/** One sentence on who may call, asked before path, query and body are read. */
export interface AccessRefusal<Op extends AnyOperation, W extends World> extends Omit<
  Refusal<Op, W>,
  'when' | 'reply'
> {
  when(context: AccessContext<W>): boolean
  reply(refuse: ReplyFunction<Op, Failure<Op>>, context: AccessContext<W>): Reply<Op, Failure<Op>>
}

/**
 * A refusal that the vendor puts into a success status, such as a 200 that says `<success>false</success>`;
 * another reading may want a failure.
 */
export interface InBandRefusal<Op extends AnyOperation, W extends World> extends Omit<
  Refusal<Op, W>,
  'reply'
> {
  reply(refuse: ReplyFunction<Op, Status<Op>>, context: RuleContext<Op, W>): Reply<Op, Status<Op>>
}

/**
 * One sentence that the schema already enforces: it names the place and the keyword, the number stays in the
 * spec.
 */
export interface Limit<Op extends AnyOperation, W extends World> extends Said<W> {
  /** `query.size`, `path.jobId`, `body.users[].userIDs`; `body.*[]` names the items of whatever the body holds. */
  readonly at: PlaceIn<Op>
  /** Where the same thing has other names. */
  readonly also?: readonly PlaceIn<Op>[]
  readonly keyword: Keyword
  /** What is documented of the reply; contracts ask no more of anyone. */
  readonly answer?: DocumentedAnswer<W['pages']>
  readonly examples: Examples<Op, W>
}

type PlaceIn<Op extends AnyOperation> =
  `query.${keyof Query<Op> & string}` | `path.${keyof Path<Op> & string}` | `body${string}`

/** The JSON Schema keywords that a limit can name. */
export type Keyword =
  | 'type'
  | 'enum'
  | 'const'
  | 'required'
  | 'format'
  | 'pattern'
  | 'additionalProperties'
  | 'minimum'
  | 'maximum'
  | 'minLength'
  | 'maxLength'
  | 'minItems'
  | 'maxItems'
  | 'uniqueItems'
  | 'minProperties'
  | 'maxProperties'

/** One sentence about a success: a default, an order, a change of state. */
export interface Promised<Op extends AnyOperation, W extends World> extends Said<W> {
  readonly examples: AtLeastOne<Example<Op, W> & { readonly reply: ExpectedReply<Success<Op>> }>
}

/** A rule as the engine holds it, whatever its service. */
export type Rule = RefusalRule | AccessRule | LimitRule | PromiseRule

interface RuleBase {
  readonly id: string
  readonly operations: AtLeastOne<string>
  readonly says: string
  readonly source: Source
}
interface Refusing extends RuleBase {
  readonly kind: 'refusal'
  readonly after?: readonly string[]
  readonly answer?: DocumentedAnswer
  readonly examples: { readonly refused: AtLeastOne<AnyExample>; readonly allowed: AtLeastOne<AnyExample> }
}
export interface RefusalRule extends Refusing {
  readonly stage: 'request'
  when(context: AnyRuleContext): boolean
  reply(refuse: AnyReplyFunction, context: AnyRuleContext): Reply
}
export interface AccessRule extends Refusing {
  readonly stage: 'access'
  when(context: AnyAccessContext): boolean
  reply(refuse: AnyReplyFunction, context: AnyAccessContext): Reply
}
export interface LimitRule extends RuleBase {
  readonly kind: 'limit'
  readonly at: string
  readonly also?: readonly string[]
  readonly keyword: Keyword
  readonly answer?: DocumentedAnswer
  readonly examples: Refusing['examples']
}
export interface PromiseRule extends RuleBase {
  readonly kind: 'promise'
  readonly examples: AtLeastOne<AnyExample & { readonly reply: ExpectedReply }>
}

/** All examples of a rule, those that it refuses first. */
export function examplesOf(rule: Rule): readonly AnyExample[] {
  return rule.kind === 'promise' ? rule.examples : [...rule.examples.refused, ...rule.examples.allowed]
}
