import { expect, test } from 'vitest'
import { cutText } from '../../../src/mock/engine/spec/cut-text.ts'

test.each([
  ['', ''],
  ['abc', 'abc'],
  ['abcd', 'abc…'],
])('%j cut to 3 characters is %j', (text, cut) => {
  expect(cutText(text, 3)).toBe(cut)
})
