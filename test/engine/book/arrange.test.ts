import { expect, test } from 'vitest'
import { arrange, arrangeStory, EXAMPLE_TIME } from '../../../src/mock/engine/book/arrange.ts'
import { libraryMock } from '../../library-mock.ts'

const { loaded } = libraryMock()
const state = { kind: 'state', state: 'two books', params: undefined }
const clock = (at: string) => ({ kind: 'clock', at })
const request = (operation: string, lost = false) => ({
  kind: 'request',
  operation,
  request: expect.objectContaining({ path: expect.stringContaining('/library/books') }),
  lost,
})

test('an example that says nothing of the world starts at noon in the sample state', () => {
  expect(arrange(loaded, { request: {} })).toEqual([clock(EXAMPLE_TIME), state])
})

test('readings and states come before the first requests, in the order in which they are given', () => {
  const given = ['two books', { state: 'a busy reader', params: { reader: 'ada', count: 2 } }] as const
  const readings = { 'genre-case': 'ignored', 'ready-kept': 'refused' }
  expect(arrange(loaded, { given, readings, first: [{ operation: 'getBook' }], request: {} })).toEqual([
    clock(EXAMPLE_TIME),
    { kind: 'reading', reading: 'genre-case', option: 'ignored' },
    { kind: 'reading', reading: 'ready-kept', option: 'refused' },
    state,
    { kind: 'state', state: 'a busy reader', params: { reader: 'ada', count: 2 } },
    request('getBook'),
  ])
})

test('the world starts at the first time that is said, and the clock is moved where another one is said', () => {
  const first = [
    { operation: 'listBooks' },
    { operation: 'getBook', at: '2026-02-01T00:00:00Z' },
    { operation: 'getCover', at: '2026-02-01T00:00:00Z' },
    { operation: 'listBooks', at: '2026-02-02T00:00:00Z' },
  ]
  expect(arrange(loaded, { first, at: '2026-02-03T00:00:00Z', request: {} })).toEqual([
    clock('2026-02-01T00:00:00Z'),
    state,
    request('listBooks'),
    request('getBook'),
    request('getCover'),
    clock('2026-02-02T00:00:00Z'),
    request('listBooks'),
    clock('2026-02-03T00:00:00Z'),
  ])
})

test('one instant written in two ways is no step back in time', () => {
  const first = [{ operation: 'getBook', at: '2026-02-01T09:00:00+09:00' }]
  expect(arrange(loaded, { first, at: '2026-02-01T00:00:00Z', request: {} })).toContainEqual(
    clock('2026-02-01T00:00:00Z'),
  )
})

test('a story is its requests, some of them lost, from the time of the first on', () => {
  const at = '2026-02-01T00:00:00Z'
  const story = {
    given: [],
    steps: [{ operation: 'getBook', at, lost: true }, { operation: 'getBook' }],
  } as const
  expect(arrangeStory(loaded, story)).toEqual([clock(at), request('getBook', true), request('getBook')])
})
