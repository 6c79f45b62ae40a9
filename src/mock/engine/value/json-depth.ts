/**
 * Deeper JSON than any document of a vendor; a parser or a client that recurses would fail on what lies
 * beyond.
 */
export const DEEPEST_JSON = 256

const QUOTE = 0x22
const BACKSLASH = 0x5c
const OPENING_BRACKET = 0x5b
const CLOSING_BRACKET = 0x5d
const OPENING_BRACE = 0x7b
const CLOSING_BRACE = 0x7d

/** Whether JSON is nested too deep. Counts brackets outside strings, without a stack. */
export function isTooDeep(json: Uint8Array): boolean {
  // Each level takes an opening and a closing bracket, so most bodies need no look.
  if (json.length <= DEEPEST_JSON * 2) return false
  let depth = 0
  let quoted = false
  for (let i = 0; i < json.length; i++) {
    const byte = json[i]!
    if (quoted) {
      if (byte === BACKSLASH) i++
      else if (byte === QUOTE) quoted = false
    } else if (byte === QUOTE) quoted = true
    else if (byte === OPENING_BRACE || byte === OPENING_BRACKET) {
      if (++depth > DEEPEST_JSON) return true
    } else if (byte === CLOSING_BRACE || byte === CLOSING_BRACKET) depth--
  }
  return false
}
