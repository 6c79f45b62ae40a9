import type { AnyOperation, Path, Query } from './operation.ts'
import type { Operation, OperationId, World } from './world.ts'

/** A named state with its parameters, or alone where it needs none. */
export type Given<W extends World> =
  | NeedsNoParams<W>
  | { [Name in StateName<W>]: { readonly state: Name; readonly params: W['states'][Name] } }[StateName<W>]

/** The named states that need no parameters. */
export type NeedsNoParams<W extends World> = {
  [Name in StateName<W>]: Record<never, never> extends W['states'][Name] ? Name : never
}[StateName<W>]

type StateName<W extends World> = keyof W['states'] & string

/**
 * A request in an example. What is left out comes from the service's sample of the operation; `undefined`
 * takes a value out. Values are free, since many examples must be wrong; names are not.
 */
export interface ExampleRequest<Op extends AnyOperation> {
  readonly path?: Values<keyof Path<Op>, string | number>
  readonly query?: Values<keyof Query<Op>, string | number | boolean | readonly string[] | undefined>
  readonly headers?: Readonly<Record<string, string | undefined>>
  /** JSON; a string or bytes are sent as they are. */
  readonly body?: unknown
}

/** A value for some of the names; an object with no name at all would take any. */
type Values<Name extends PropertyKey, Value> = [Name] extends [never]
  ? Readonly<Record<string, never>>
  : { readonly [_ in Name]?: Value }

/** What an example says of the world in which its request is made. */
export interface ExampleSetting<W extends World> {
  readonly name?: string
  /** The time at which it happens, ISO 8601; 2026-01-20T12:00:00Z when left out. */
  readonly at?: string
  readonly given?: Given<W> | readonly Given<W>[]
  readonly readings?: Partial<W['readings']>
  /** Requests that come first, each a success. */
  readonly first?: readonly StoryRequest<W>[]
}

/** One request of a story. */
export type StoryRequest<W extends World> = {
  [Id in OperationId<W>]: {
    readonly operation: Id
    readonly at?: string
    readonly request?: ExampleRequest<Operation<W, Id>>
  }
}[OperationId<W>]

export interface Example<Op extends AnyOperation, W extends World> extends ExampleSetting<W> {
  readonly request: ExampleRequest<Op>
}

/** A reply that has at least this: objects may hold more, arrays may not. */
export interface ExpectedReply<S extends number = number> {
  readonly status: S
  /** JSON, or a part of the text; an empty text is no body at all. */
  readonly body?: unknown
  /** Paths that must not be there: `downloadURL`, `jobs[0].status`. */
  readonly absent?: readonly string[]
  /** Paths of lists whose order nobody promises. */
  readonly anyOrder?: readonly string[]
  /** Texts in the body of which only a form is promised, as a regular expression by path. */
  readonly forms?: Readonly<Record<string, string>>
  /** Paths of lists in which nothing may be left: they are empty, or not there. */
  readonly gone?: readonly string[]
  readonly headers?: Readonly<Record<string, string>>
}

/** A request of an example, whatever its operation. */
export interface AnyExampleRequest {
  readonly path?: Readonly<Record<string, string | number>>
  readonly query?: Readonly<Record<string, string | number | boolean | readonly string[] | undefined>>
  readonly headers?: Readonly<Record<string, string | undefined>>
  readonly body?: unknown
}
export interface AnyStoryRequest {
  readonly operation: string
  readonly at?: string
  readonly request?: AnyExampleRequest
}
/** A named state with its parameters, whatever its service. */
export type AnyGiven = string | { readonly state: string; readonly params: object }
export interface AnyExample {
  readonly name?: string
  readonly at?: string
  readonly given?: AnyGiven | readonly AnyGiven[]
  readonly readings?: Readonly<Record<string, string>>
  readonly first?: readonly AnyStoryRequest[]
  readonly request: AnyExampleRequest
}
