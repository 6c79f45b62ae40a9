/** What openapi-typescript generates for one operation, loosely. */
export interface AnyOperation {
  parameters: { query?: unknown; path?: unknown }
  requestBody?: unknown
  responses: object
}

/** The query parameters; of several operations, what they share. */
export type Query<Op extends AnyOperation> = Op extends AnyOperation
  ? Present<Op['parameters']['query']>
  : never
/** The path parameters; of several operations, what they share. */
export type Path<Op extends AnyOperation> = Op extends AnyOperation
  ? Present<Op['parameters']['path']>
  : never
/** The body; it may not be there where the spec does not require it. */
export type Body<Op extends AnyOperation> = Op extends { requestBody: { content: infer Content } }
  ? Content[keyof Content]
  : Op extends { requestBody?: { content: infer Content } }
    ? Content[keyof Content] | undefined
    : undefined

/** The statuses that the spec documents for all of `Op`. House rule: no `default`, no `4XX`. */
export type Status<Op extends AnyOperation> = keyof Op['responses'] & number
export type Success<Op extends AnyOperation> = Extract<Status<Op>, SuccessStatus>
export type Failure<Op extends AnyOperation> = Exclude<Status<Op>, SuccessStatus>

/** The body documented for a status; one that fits all of `Op` where that is several operations. */
export type ReplyBody<Op extends AnyOperation, S extends PropertyKey> = Common<
  Op extends AnyOperation ? [BodyOf<Op['responses'], S>] : never
>

/** Keeps its key to itself, so that nothing outside the engine can make what carries it. */
declare const documented: unique symbol

/** A reply the spec allows. Only a `ReplyFunction` makes one, so an undocumented one cannot exist. */
export interface Reply<out Op = unknown, out S extends number = number> {
  readonly status: S
  readonly body: unknown
  readonly headers: Readonly<Record<string, string>>
  /** The reason phrase, where the vendor's own differs from the standard one. */
  readonly reason?: string
  readonly [documented]: Op
}

/** What a reply may carry besides status and body. */
export interface ReplyOptions {
  readonly headers?: Readonly<Record<string, string>>
  readonly reason?: string
}

/** Makes replies of one operation, limited to the statuses `Allowed`. */
export type ReplyFunction<Op extends AnyOperation, Allowed extends number> = <const S extends Allowed>(
  status: S,
  ...rest: [ReplyBody<Op, S>] extends [undefined]
    ? [body?: undefined, options?: ReplyOptions]
    : [body: ReplyBody<Op, S>, options?: ReplyOptions]
) => Reply<Op, S>

/** Makes replies where the engine does not know the operation. */
export type AnyReplyFunction = (status: number, body?: unknown, options?: ReplyOptions) => Reply

/** Makes a reply; the types of `ReplyFunction` decide which ones can be asked for. */
export const makeReply: AnyReplyFunction = (status, body, { headers = {}, reason } = {}) => {
  const reply = reason === undefined ? { status, body, headers } : { status, body, headers, reason }
  return reply as Reply
}

type SuccessStatus = 200 | 201 | 202 | 203 | 204 | 206 | 207 | 301 | 302 | 303 | 304 | 307 | 308
type Present<T> = [NonNullable<T>] extends [never] ? object : NonNullable<T>
type BodyOf<Responses, S extends PropertyKey> = S extends keyof Responses
  ? Responses[S] extends { content: infer Content }
    ? Content[keyof Content]
    : undefined
  : never

/** What fits every member of a union of one-element tuples. */
type Common<Union> = (Union extends [infer T] ? (value: T) => void : never) extends (value: infer T) => void
  ? T
  : never
