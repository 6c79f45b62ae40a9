import type { Observation } from '../../../engine/book/journal/observation.ts'

const FIELD = 'batch='
const PERCENT = 0x25
const PLUS = 0x2b
const COMMA = 0x2c
const NEWLINE = 0x0a

/** What shows whether the names and values of a batch were encoded. */
export interface BatchEncoding {
  readonly hasEscapes: boolean
  /**
   * A reserved character that stands for itself, and its line, counted from 1; nothing where there is none.
   */
  readonly bare: { readonly character: string; readonly line: number } | undefined
}

/**
 * Looks at the bytes of a batch; nothing where a call has none. A bare `%` is left to the rule that refuses
 * it. A bare `+` may be a space as forms write it, and counts only where a phone number with its country code
 * starts a value.
 */
export function batchEncodingOf({ entry: { request, readings } }: Observation): BatchEncoding | undefined {
  const { body } = request
  if (![...FIELD].every((letter, i) => body[i] === letter.charCodeAt(0))) return undefined
  const bare = [
    { character: '&', at: body.indexOf('&'.charCodeAt(0), FIELD.length) },
    { character: '=', at: body.indexOf('='.charCodeAt(0), FIELD.length) },
    { character: '+', at: readings['plus-in-batch'] === 'plus' ? -1 : indexOfPhoneNumber(body) },
  ].find(({ at }) => at >= 0)
  return {
    hasEscapes: body.includes(PERCENT),
    bare: bare && { character: bare.character, line: lineOf(body, bare.at) },
  }
}

/** Where a value starts with a plus sign and a digit; negative where none does. */
function indexOfPhoneNumber(body: Uint8Array): number {
  for (let at = body.indexOf(PLUS); at >= 0; at = body.indexOf(PLUS, at + 1)) {
    const before = body[at - 1]
    const after = body[at + 1] ?? 0
    if ((before === COMMA || before === NEWLINE) && after >= 0x30 && after <= 0x39) return at
  }
  return -1
}

function lineOf(body: Uint8Array, at: number): number {
  let line = 1
  for (let next = body.indexOf(NEWLINE); next >= 0 && next < at; next = body.indexOf(NEWLINE, next + 1))
    line++
  return line
}
