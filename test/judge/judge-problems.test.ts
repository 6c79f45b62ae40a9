import { expect, test } from 'vitest'
import type { AnyExampleRequest } from '../../src/mock/engine/book/example.ts'
import type { Entry } from '../../src/mock/engine/book/entry.ts'
import { judgeProblems } from '../../src/mock/judge/judge-problems.ts'
import { libraryMock } from '../library-mock.ts'

const entryFor = (operation: string, request: AnyExampleRequest) =>
  libraryMock().ask(operation, request).entry
const BOOK = { title: 'Emma', authors: ['Jane Austen'] }
const HEADERS = { 'x-bythebook-expect': 'book-known' }

test.each<[string, string, AnyExampleRequest, string]>([
  ['a limit', 'listBooks', { query: { size: 51 }, headers: HEADERS }, '400 by size-max'],
  ['a problem', 'addBook', { body: '{"title":', headers: HEADERS }, '400 by unreadable-body'],
  [
    'what the mock cannot answer',
    'addBook',
    { body: { ...BOOK, periodical: true }, headers: HEADERS },
    '501 of the mock itself: periodicals are not modelled',
  ],
  ['a wish', 'lendBook', { headers: { ...HEADERS, prefer: 'example=book-free' } }, '409 by preference'],
])('a refusal expected in vain is told with what came instead: %s', (_, operation, request, told) => {
  const found = judgeProblems('library', [entryFor(operation, request)])
  expect(found.find(({ id }) => id === 'unmet-expectation')?.occurrences).toMatchObject([
    { detail: `expected a refusal by book-known; got ${told}` },
  ])
})

test('a problem is told with what was noted of it, or by its name', () => {
  const entry = entryFor('addBook', { body: { ...BOOK, periodical: 'perhaps' } })
  const nameless: Entry = { ...entry, detail: undefined }
  expect(judgeProblems('library', [entry, nameless])).toMatchObject([
    {
      says: 'A request is as the OpenAPI description says.',
      occurrences: [{ detail: expect.stringContaining('body.periodical') }, { detail: 'invalid-request' }],
    },
  ])
})

test('a problem that nobody has put in words yet is found under its name', () => {
  const entry = entryFor('addBook', { body: '{"title":' })
  expect(judgeProblems('library', [{ ...entry, decision: { by: 'problem', problem: 'odd' } }])).toMatchObject(
    [{ id: 'odd', says: 'odd', remedy: '', verdict: 'broken', broken: 1 }],
  )
})

test('what was announced and never asked for is found without an operation and without a service', () => {
  const [found, ...others] = judgeProblems(undefined, [], ['book-known'])
  expect(found).toMatchObject({ id: 'unmet-expectation', operations: [], broken: 1 })
  expect(found).not.toHaveProperty('service')
  expect(others).toEqual([])
})

test('of many requests with one problem the first twenty are shown and all are counted', () => {
  const entry = entryFor('addBook', { body: '{"title":' })
  expect(judgeProblems('library', Array<Entry>(25).fill(entry))).toMatchObject([
    { broken: 25, operations: ['addBook'], occurrences: { length: 20 } },
  ])
})
