import fc from 'fast-check'
import { expect, test } from 'vitest'
import { murmur3 } from '../../../src/mock/engine/value/murmur3.ts'

// As the npm package imurmurhash has them too, with seed 0.
test.each([
  ['', '00000000'],
  ['a', '3c2569b2'],
  ['aa', '371091a9'],
  ['abc', 'b3dd93fa'],
  ['aaaa', '7eeed987'],
  ['hello', '248bfa47'],
  ['hello, world', '149bbb7f'],
  ['The quick brown fox jumps over the lazy dog', '2e4ff723'],
])('the hash of %j is %s', (text, hash) => {
  expect(murmur3(new TextEncoder().encode(text))).toBe(hash)
})

test('it is the same wherever the bytes lie, and of a Buffer', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 50 }), fc.nat({ max: 7 }), (bytes, offset) => {
      const memory = new Uint8Array(100)
      memory.set(bytes, offset)
      const moved = memory.subarray(offset, offset + bytes.length)
      expect(murmur3(moved)).toBe(murmur3(bytes))
      expect(murmur3(Buffer.from(memory.buffer, offset, bytes.length))).toBe(murmur3(bytes))
    }),
  )
})

test('one bit of any byte is another hash', () => {
  fc.assert(
    fc.property(fc.uint8Array({ minLength: 1, maxLength: 50 }), fc.nat(), (bytes, bit) => {
      const changed = bytes.slice()
      changed[(bit >> 3) % bytes.length]! ^= 1 << (bit & 7)
      expect(murmur3(changed)).not.toBe(murmur3(bytes))
    }),
  )
})
