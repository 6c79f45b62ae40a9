import { expect, test } from 'vitest'
import { cutText, cutWithLength } from '../../../src/mock/engine/value/cut-text.ts'

test.each([
  ['', ''],
  ['abc', 'abc'],
  ['abcd', 'abc…'],
])('%j cut to 3 characters is %j', (text, cut) => {
  expect(cutText(text, 3)).toBe(cut)
})

test('text that is cut can say how long it is, and says so only then', () => {
  expect(cutWithLength('abcd', 3)).toBe('abc… (4 characters)')
  expect(cutWithLength('abc', 3)).toBe('abc')
})
