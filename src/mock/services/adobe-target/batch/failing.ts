/** Bytes of external data that a profile can hold. */
export const LARGEST_PROFILE = 65_536

/** Characters of the longest id that a customer can give a visitor. */
const LONGEST_THIRD_PARTY_ID = 256

const PLUS = 0x2b
const SLASH = 0x2f

const utf8 = new TextDecoder()

/**
 * Whether the first `length` bytes are no id that a customer can give a visitor: too long, or with a plus
 * sign or a slash.
 */
export function isUnsendable(key: Uint8Array, length: number): boolean {
  for (let i = 0; i < length; i++) if (key[i] === PLUS || key[i] === SLASH) return true
  return (
    length > LONGEST_THIRD_PARTY_ID && utf8.decode(key.subarray(0, length)).length > LONGEST_THIRD_PARTY_ID
  )
}
