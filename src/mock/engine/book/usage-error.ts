import { nearest } from '../value/nearest.ts'
import { cutName } from '../value/cut-name.ts'

/** Why something that a user asked for cannot be done. */
export type UsageProblem =
  /** A value is not what it must be. */
  | 'invalid-value'
  /** There is nothing of that name. */
  | 'unknown-name'
  /** It cannot be done as things are. */
  | 'not-now'
  /** An optional package is not installed. */
  | 'missing-package'

/** What of an error can be told in a field of its own. */
export interface UsageDetails {
  readonly kind?: UsageProblem
  /** Where the wrong value stands, as a JSON Pointer into what was given; empty where it is the whole. */
  readonly pointer?: string
  /** What was expected there, in words. */
  readonly expected?: string
  /** The names that there are. */
  readonly known?: readonly string[]
  /** What to do for one who typed it on a command line, in its words; `next` where left out. */
  readonly typed?: string
  readonly cause?: unknown
}

/**
 * Something that a user gave, or asked for, is not possible; never a defect of the mock. `problem` says what
 * is wrong, `next` what to do instead, the message both. `bythebook` ends with exit code 2, the control API
 * answers 404, 409 or 422.
 */
export class UsageError extends Error {
  override readonly name = 'UsageError'
  readonly problem: string
  readonly next: string
  /** The same for one who typed it on a command line. */
  readonly typed: string
  readonly kind: UsageProblem
  readonly pointer: string | undefined
  readonly expected: string | undefined
  readonly known: readonly string[] | undefined

  constructor(problem: string, next: string, details: UsageDetails = {}) {
    super(`${problem}; ${next}`, { cause: details.cause })
    this.problem = problem
    this.next = next
    this.typed = details.typed ?? next
    this.kind = details.kind ?? 'invalid-value'
    this.pointer = details.pointer
    this.expected = details.expected
    this.known = details.known
  }
}

/** Names that an error gives to choose from. */
const MOST_NAMES = 200

/** There is nothing of that name; `what` says of what kind: `service`, `rule of library`. */
export function unknownName(what: string, name: string, known: readonly string[]): UsageError {
  const next = known.length === 0 ? 'there are none' : choice(name, known)
  const details = { kind: 'unknown-name', known: known.slice(0, MOST_NAMES) } as const
  return new UsageError(`no ${what} "${cutName(name)}"`, next, details)
}

/** What takes fields by name does not know this one; `what` says what it is: `option`, `query parameter`. */
export function unknownField(what: string, name: string, known: readonly string[]): UsageError {
  const next = known.length === 0 ? 'leave it out: there are none here' : choice(name, known)
  return new UsageError(`there is no ${what} "${cutName(name)}"`, next, { known })
}

/** The name that was probably meant, and those that there are. */
function choice(name: string, known: readonly string[]): string {
  const meant = nearest(name, known)
  const listed = known.slice(0, MOST_NAMES).join(', ')
  const more = known.length > MOST_NAMES ? ` and ${known.length - MOST_NAMES} more` : ''
  return `${meant === undefined ? '' : `did you mean "${meant}"? `}choose one of: ${listed}${more}`
}

/** A value, at this JSON Pointer of what was given, is not as expected. */
export function invalidValue(pointer: string, expected: string): UsageError {
  const place = cutName(pointer)
  return new UsageError(`${place} ${expected}`, `correct the value at ${place}`, { pointer, expected })
}

/** It cannot be done as things are; `next` says what to do first, or instead. */
export function notNow(problem: string, next: string): UsageError {
  return new UsageError(problem, next, { kind: 'not-now' })
}

/**
 * Does something with the value at this JSON Pointer; where the value is wrong, the error says where it
 * stands.
 */
export function at<T>(pointer: string, act: () => T): T {
  try {
    return act()
  } catch (error) {
    const isPlaced =
      !(error instanceof UsageError) || error.kind !== 'invalid-value' || error.pointer !== undefined
    if (isPlaced) throw error
    const expected = `is wrong: ${error.message}`
    throw new UsageError(`${pointer} is wrong: ${error.problem}`, error.next, {
      pointer,
      expected,
      cause: error,
    })
  }
}
