import { expect, test } from 'vitest'
import { changedAnswers } from '../../src/check/changed-answers.ts'
import type { Entry } from '../../src/mock/engine/book/entry.ts'

/** An entry of a journal with this request and answer. */
function entry(
  path: string,
  body: unknown,
  { status = 200, rule }: { status?: number; rule?: string } = {},
): Entry {
  const text = typeof body === 'string' ? body : JSON.stringify(body)
  return {
    number: 1,
    id: 'default-1',
    at: 0,
    service: 'library',
    operation: 'listBooks',
    parameters: {},
    detail: undefined,
    readings: {},
    exercised: [],
    expected: false,
    lost: false,
    ids: [1, 2, 3, 4],
    arranged: [],
    took: 0,
    request: {
      method: 'GET',
      path,
      query: '',
      headers: {},
      body: new Uint8Array(0),
      origin: 'http://127.0.0.1:4010',
    },
    response: { status, headers: {}, body: text },
    decision: rule === undefined ? { by: 'handler' } : { by: 'rule', rule },
  }
}

test('the same answers to the same requests are no change', () => {
  expect(changedAnswers([entry('/a', { x: 1 })], [entry('/a', { x: 1 })])).toEqual([])
})

test('a change of status is told with the rule behind it', () => {
  expect(
    changedAnswers([entry('/a', {})], [entry('/a', {}, { status: 400, rule: 'size-max' })]),
  ).toMatchObject([{ target: 'GET /a', before: '200', after: '400 size-max' }])
})

test.each<[unknown, unknown, string, string]>([
  [
    { jobs: [{ status: 'done' }] },
    { jobs: [{ status: 'open' }] },
    'jobs[0].status: "done"',
    'jobs[0].status: "open"',
  ],
  [{ a: 1 }, { a: 1, b: [2] }, 'b: nothing', 'b: [2]'],
  ['<a>1</a>', '<a>2</a>', '"<a>1</a>"', '"<a>2</a>"'],
  [[], {}, '[]', '{}'],
  [{ a: null }, { a: { b: 1 } }, 'a: null', 'a: {"b":1}'],
])('a change of body from %j to %j is told with the first value that differs', (was, is, before, after) => {
  expect(changedAnswers([entry('/a', was)], [entry('/a', is)])).toMatchObject([{ before, after }])
})

test.each([
  ['2026-01-20T12:00:00.123Z', '2026-01-20T12:00:09.999Z'],
  ['01/20/2026 12:00 PM GMT', '01/20/2026 12:01 PM GMT'],
  [1768910400000, 1768910400999],
  ['17955063708721823RX-264', '17955063705681823RX-264'],
])('times are another in each run and no change: %s and %s', (was, is) => {
  expect(changedAnswers([entry('/a', { at: was })], [entry('/a', { at: is })])).toEqual([])
})

test('requests are paired in order, and one that was not made before has nothing to be compared with', () => {
  const before = [entry('/a', 1), entry('/a', 2), entry('/b', 1)]
  expect(
    changedAnswers(before, [entry('/a', 1), entry('/a', 3), entry('/a', 4), entry('/c', 1)]),
  ).toMatchObject([{ before: '2', after: '3' }])
})

test('a long value is cut', () => {
  const [changed] = changedAnswers([entry('/a', 'x'.repeat(500))], [entry('/a', 'y')])
  expect(changed?.before.length).toBeLessThan(90)
})
