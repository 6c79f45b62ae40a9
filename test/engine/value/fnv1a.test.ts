import { expect, test } from 'vitest'
import { fnv1a } from '../../../src/mock/engine/value/fnv1a.ts'

// From the reference of its authors, http://www.isthe.com/chongo/tech/comp/fnv/
test.each([
  ['', '811c9dc5'],
  ['a', 'e40c292c'],
  ['foobar', 'bf9cf968'],
])('the hash of %j is %s', (text, hash) => {
  expect(fnv1a(text)).toBe(hash)
})

test('a hash always has eight digits', () => {
  const hashes = Array.from({ length: 1000 }, (_, i) => fnv1a(`x${i}`))
  expect(hashes.filter((hash) => !/^[0-9a-f]{8}$/.test(hash))).toEqual([])
  expect(hashes.some((hash) => hash.startsWith('0'))).toBe(true)
})
