import { expect, test } from 'vitest'
import { messageOf } from '../../../src/mock/engine/value/message-of.ts'

test.each([
  [new TypeError('no such thing'), 'no such thing'],
  ['just text', 'just text'],
  [undefined, 'undefined'],
])('what was thrown is told in its own words: %s', (thrown, message) => {
  expect(messageOf(thrown)).toBe(message)
})
