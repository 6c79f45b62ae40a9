import { expect, test } from 'vitest'
import type { Entry } from '../../src/mock/engine/book/entry.ts'
import { vendorMessage } from '../../src/mock/judge/vendor-message.ts'

const answered = (body: string, status = 400) =>
  vendorMessage({ response: { status, headers: {}, body } } as unknown as Entry)

test.each([
  [
    'JSON',
    '{"errors":{"title":"Invalid Request","detail":"fromDate without toDate"},"totalRecords":0}',
    'fromDate without toDate',
  ],
  ['XML', '<error><code>E1</code><message>no such\n  job</message></error>', 'no such job'],
  ['text', 'not today, please', 'not today, please'],
  ['text between white space', '\n  not today \n', 'not today'],
  ['JSON beside values of all other types', '{"code":5,"trace":null,"again":false,"say":"no job"}', 'no job'],
])('the message of a refusal is found in %s', (_, body, message) => {
  expect(answered(body)).toBe(message)
})

test('a long message is cut short', () => {
  expect(answered(JSON.stringify({ message: 'so it is '.repeat(100) }))).toMatch(/^.{200}…$/)
})

test.each([
  ['', 400],
  ['{"code":"E1"}', 400],
  ['{"code":" E1 "}', 400],
  ['{"title":"a book of some length"}', 200],
])('%s with the status %i has none', (body, status) => {
  expect(answered(body, status)).toBeUndefined()
})
