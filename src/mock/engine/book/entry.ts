import type { Arranged } from './arranged.ts'
import type { IdsPoint } from './seeded-ids.ts'
import type { Request, Response } from '../spec/request.ts'

/**
 * What decided an answer: a rule, the handler, a problem of the engine, a `Prefer` header, or a failure of
 * the mock itself.
 */
export type Decision =
  | { readonly by: 'rule'; readonly rule: string }
  | { readonly by: 'handler' }
  | { readonly by: 'problem'; readonly problem: string; readonly rule?: string }
  | { readonly by: 'preference'; readonly rule?: string }
  | { readonly by: 'failure'; readonly failure: string }

/** What is known of a body of which only the start is kept. */
export interface CutBody {
  /** How many there were. */
  readonly bytes: number
  /** Of the whole, as `murmur3` makes it. */
  readonly digest: string
}

/** One request and its answer. */
export interface Entry {
  /** Counts from 1 within the sandbox. */
  readonly number: number
  /** As in the header `x-bythebook-request-id`. */
  readonly id: string
  /** The time of the sandbox when it was asked, milliseconds since 1970; all of the answer rests on it. */
  readonly at: number
  /** Where its ids went on from. */
  readonly ids: IdsPoint
  /** What was done in the sandbox by hand until then, oldest first. */
  readonly arranged: readonly Arranged[]
  readonly service: string | undefined
  readonly operation: string | undefined
  readonly request: Request
  /** Bodies that are too large to be kept whole; `request` and `response` have their start alone. */
  readonly cut?: { readonly request?: CutBody; readonly response?: CutBody }
  /** The path parameters, percent-decoded. */
  readonly parameters: Readonly<Record<string, string>>
  readonly response: Response
  readonly decision: Decision
  /**
   * Where the sandbox watches: the rules that looked at something the client gave, whether they refused or
   * not.
   */
  readonly exercised: readonly string[]
  /** Whether the client said beforehand that the rule which refused it would. */
  readonly expected: boolean
  /** Whether the client broke off before it had the whole answer. */
  readonly lost: boolean
  /** What went wrong, in words for the person who wrote the client. */
  readonly detail: string | undefined
  /** The readings that the answer rests on, with the option in force. */
  readonly readings: Readonly<Record<string, string>>
  /** Milliseconds that the mock took. */
  readonly took: number
}

/** The rule that decided an answer, whichever way. */
export function decidingRule(decision: Decision): string | undefined {
  return 'rule' in decision ? decision.rule : undefined
}
