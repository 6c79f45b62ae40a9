/**
 * What the engine itself can object to, before any rule of the service is asked. A closed set: each service
 * words all of them.
 */
export type Problem =
  | {
      readonly kind: 'no-operation'
      readonly method: string
      readonly path: string
      readonly allow: readonly string[]
      readonly nearest: readonly string[]
    }
  | { readonly kind: 'unidentified'; readonly detail: string }
  | {
      readonly kind: 'unsupported-media-type'
      readonly mediaType: string
      readonly supported: readonly string[]
      readonly detail: string
    }
  | { readonly kind: 'unreadable-body'; readonly detail: string }
  | { readonly kind: 'invalid-request'; readonly violation: Violation; readonly detail: string }
  | { readonly kind: 'too-large'; readonly limit: number; readonly detail: string }

/** The names of all of them. */
export const PROBLEM_KINDS: readonly Problem['kind'][] = [
  'no-operation',
  'unidentified',
  'unsupported-media-type',
  'unreadable-body',
  'invalid-request',
  'too-large',
]

/** One place where an input breaks the spec. */
export interface Violation {
  readonly in: 'path' | 'query' | 'body'
  /** Where, in the words of a limit: `query.size`, `body.users[].userIDs`. */
  readonly at: string
  /** Where exactly, as a JSON Pointer into the part: `/users/3/userIDs`. */
  readonly pointer: string
  readonly keyword: string
  /** What was expected, in words. */
  readonly expected: string
  /** Where the spec says so. */
  readonly schema: string
}

/** Something this mock does not model. It answers 501 and says so rather than invent an answer. */
export class NotModelled extends Error {
  readonly next: string

  constructor(what: string, next: string) {
    super(what)
    this.name = 'NotModelled'
    this.next = next
  }
}
