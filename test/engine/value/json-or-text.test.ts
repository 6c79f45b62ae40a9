import { expect, test } from 'vitest'
import { jsonOrText } from '../../../src/mock/engine/value/json-or-text.ts'

test.each([
  ['{"a":1}', { a: 1 }],
  ['null', null],
  ['{"a":', '{"a":'],
  ['', ''],
])('%j is read as %j', (text, value) => {
  expect(jsonOrText(text)).toEqual(value)
})
