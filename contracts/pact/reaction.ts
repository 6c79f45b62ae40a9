import { cutText } from '../../src/mock/engine/value/cut-text.ts'

/** What a client made of an answer. */
export interface Reaction {
  readonly isError: boolean
  readonly how: 'returned' | 'threw'
  /** What was returned or thrown. */
  readonly value: unknown
}

/** Characters of what a client said that are shown. */
const LONGEST_VALUE = 200

/** Codes of Node and undici for a connection that failed. */
const CONNECTION_CODES =
  /^(ECONN|ENOTFOUND|EAI_|EHOST|ENET|EPIPE|EADDR|ETIMEDOUT|ERR_NETWORK|ERR_INVALID_URL|UND_ERR)/

/** How a client reacts in a call of it. */
export async function reactionOf(
  call: () => Promise<unknown>,
  isError: (result: unknown) => boolean,
): Promise<Reaction> {
  try {
    const result = await call()
    return { isError: isError(result), how: 'returned', value: result }
  } catch (error) {
    return { isError: true, how: 'threw', value: error }
  }
}

/** The same in words, without what `hide` leaves out: `threw Error: 400`, `returned {"jobs":[]}`. */
export function wordsOf({ how, value }: Reaction, hide: (text: string) => string): string {
  return `${how} ${cutText(hide(textOf(value)), LONGEST_VALUE)}`
}

/**
 * Whether a client that sent nothing chose not to. A bug of it, a connection that failed and another server's
 * response are no refusals.
 */
export function isOwnRefusal({ isError, value }: Reaction): boolean {
  return isError && !(value instanceof Response) && !isBroken(value)
}

/**
 * Names and codes, since a test runner may run the client in a realm of its own, with other error classes.
 */
function isBroken(error: unknown): boolean {
  if (typeof error !== 'object' || error === null) return false
  const {
    name,
    code,
    cause,
    error: inner,
  } = error as {
    readonly name?: unknown
    readonly code?: unknown
    readonly cause?: unknown
    readonly error?: unknown
  }
  const isBug = name === 'TypeError' || name === 'ReferenceError'
  return (
    isBug ||
    CONNECTION_CODES.test(String(code)) ||
    (cause !== error && isBroken(cause)) ||
    (inner !== error && isBroken(inner))
  )
}

function textOf(value: unknown): string {
  if (value instanceof Response) return `a response with status ${value.status}`
  return value instanceof Error ? String(value) : (json(value) ?? String(value))
}

function json(value: unknown): string | undefined {
  try {
    return JSON.stringify(value)
  } catch {
    return undefined
  }
}
