import { expect, test } from 'vitest'
import { nearest } from '../../../src/mock/engine/value/nearest.ts'

test.each([
  ['libary', 'library'],
  ['LIBRARY', undefined],
  ['x', undefined],
  ['y', 'y'],
  ['', undefined],
  ['sandboxs', 'sandboxes'],
  ['treasure', undefined],
])('of a library, its sandboxes and y, %s means %s', (name, meant) => {
  expect(nearest(name, ['library', 'sandboxes', 'y'])).toBe(meant)
})

test('a third of the letters may be wrong, and no more', () => {
  expect(nearest('abcdef', ['abcdxy'])).toBe('abcdxy')
  expect(nearest('abcdef', ['abcxyz'])).toBeUndefined()
})

test('a text of a hundred letters is still a name, a longer one is none', () => {
  const hundred = 'x'.repeat(100)
  expect(nearest(hundred, [hundred])).toBe(hundred)
  expect(nearest(`${hundred}x`, [hundred])).toBeUndefined()
})

test('of ten thousand names the first two thousand are compared', () => {
  const known = Array.from({ length: 2001 }, (_, i) => `name-${String(i).padStart(5, '0')}-${i % 7}`)
  known[1999] = 'library'
  known[2000] = 'archive'
  expect(nearest('libary', known)).toBe('library')
  expect(nearest('archiv', known)).toBeUndefined()
})

test.each([
  ['no', 'on'],
  ['cuont', 'count'],
  ['staet', 'state'],
  ['statse', 'states'],
])('two letters that are swapped are one slip: %s is %s', (name, meant) => {
  expect(nearest(name, ['state', 'states', 'on', 'count'])).toBe(meant)
})

test('letters that are swapped twice, or far from each other, are no such slip', () => {
  expect(nearest('abdcfe', ['abcdef'])).toBeUndefined()
  expect(nearest('cab', ['bac'])).toBeUndefined()
})
