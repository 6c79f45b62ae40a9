const FIRST = 0xcc9e2d51
const SECOND = 0x1b873593

/**
 * MurmurHash3 (x86, 32 bits, seed 0), as eight hexadecimal digits: tells two large bodies apart. It looks at four
 * bytes a step.
 */
export function murmur3(bytes: Uint8Array): string {
  const whole = bytes.length >>> 2
  const aligned = bytes.byteOffset % 4 === 0 ? bytes : new Uint8Array(bytes)
  const words = new Uint32Array(aligned.buffer, aligned.byteOffset, whole)
  let hash = 0
  for (let i = 0; i < whole; i++) hash = Math.imul(rotated(hash ^ mixed(words[i]!), 13), 5) + 0xe6546b64
  let rest = 0
  for (let i = bytes.length - 1; i >= whole * 4; i--) rest = (rest << 8) | bytes[i]!
  return (final(hash ^ mixed(rest) ^ bytes.length) >>> 0).toString(16).padStart(8, '0')
}

function mixed(word: number): number {
  return Math.imul(rotated(Math.imul(word, FIRST), 15), SECOND)
}

function rotated(word: number, by: number): number {
  return (word << by) | (word >>> (32 - by))
}

/** Lets each bit of a hash change all others. */
function final(hash: number): number {
  const first = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b)
  const second = Math.imul(first ^ (first >>> 13), 0xc2b2ae35)
  return second ^ (second >>> 16)
}
