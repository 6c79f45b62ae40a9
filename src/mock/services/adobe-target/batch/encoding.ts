import { hexValue } from './cell.ts'

const PERCENT = 0x25

/**
 * Whether the bytes are URL-encoded UTF-8: each `%` starts an escape, and the bytes that escapes and bare
 * bytes stand for are well-formed (RFC 3629). One pass, nothing kept.
 */
export function isUrlEncodedUtf8(bytes: Uint8Array, from: number, to: number): boolean {
  let missing = 0
  let low = 0x80
  let high = 0xbf
  for (let i = from; i < to; i++) {
    let byte = bytes[i]!
    if (byte === PERCENT) {
      if (i + 2 >= to) return false
      byte = hexValue(bytes[i + 1]!) * 16 + hexValue(bytes[i + 2]!)
      if (hexValue(bytes[i + 1]!) < 0 || hexValue(bytes[i + 2]!) < 0) return false
      i += 2
    }
    if (missing > 0) {
      if (byte < low || byte > high) return false
      missing--
      low = 0x80
      high = 0xbf
    } else if (byte >= 0x80) {
      if (byte < 0xc2 || byte > 0xf4) return false
      missing = bytesAfter(byte)
      if (byte === 0xe0) low = 0xa0
      else if (byte === 0xed) high = 0x9f
      else if (byte === 0xf0) low = 0x90
      else if (byte === 0xf4) high = 0x8f
    }
  }
  return missing === 0
}

/** How many bytes belong to the same character as its first one. */
function bytesAfter(first: number): number {
  if (first < 0xe0) return 1
  return first < 0xf0 ? 2 : 3
}
