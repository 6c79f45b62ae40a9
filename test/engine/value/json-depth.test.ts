import { expect, test } from 'vitest'
import { DEEPEST_JSON, isTooDeep } from '../../../src/mock/engine/value/json-depth.ts'

const tooDeep = (json: string) => isTooDeep(new TextEncoder().encode(json))
const nested = (opening: string, closing: string, depth: number) =>
  opening.repeat(depth) + closing.repeat(depth)

/** Text that makes JSON so long that it is looked through, and no deeper. */
const LONG = `"${'x'.repeat(DEEPEST_JSON * 2)}"`

test.each([
  ['lists', '[', ']'],
  ['objects', '{"a":', '}'],
])('%s may be nested just as deep as is said, and no deeper', (_, opening, closing) => {
  expect(tooDeep(nested(opening, closing, DEEPEST_JSON))).toBe(false)
  expect(tooDeep(nested(opening, closing, DEEPEST_JSON + 1))).toBe(true)
})

test('depth goes down with each closing bracket, so that many beside one another are no depth', () => {
  expect(tooDeep(`[${'[],'.repeat(DEEPEST_JSON * 2)}[]]`)).toBe(false)
  expect(tooDeep(`[${'{},'.repeat(DEEPEST_JSON * 2)}{}]`)).toBe(false)
  expect(tooDeep(`[${'[],'.repeat(DEEPEST_JSON * 2)}${nested('[', ']', DEEPEST_JSON)}]`)).toBe(true)
})

test.each([
  ['opening', '[{'],
  ['closing', ']}'],
])('%s brackets inside a string are text', (_, brackets) => {
  const text = `"${brackets.repeat(DEEPEST_JSON)}"`
  expect(tooDeep(`[${text}]`)).toBe(false)
  expect(tooDeep(`[${text},${nested('[', ']', DEEPEST_JSON)}]`)).toBe(true)
  expect(tooDeep(`[${text},${nested('[', ']', DEEPEST_JSON - 1)}]`)).toBe(false)
})

test('a quote behind a backslash ends no string, one behind two of them does', () => {
  const deep = '['.repeat(DEEPEST_JSON + 1)
  expect(tooDeep(String.raw`[${LONG},"\"${deep}"]`)).toBe(false)
  expect(tooDeep(String.raw`[${LONG},"\\"${deep}`)).toBe(true)
})

test('JSON that ends amid a string is looked through to its end', () => {
  expect(tooDeep(`[${LONG},"`)).toBe(false)
})
