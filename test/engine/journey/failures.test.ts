import { expect, test } from 'vitest'
import type { ProblemContext } from '../../../src/mock/engine/book/service.ts'
import { StoreFull } from '../../../src/mock/engine/store/store-full.ts'
import library from '../../library/index.ts'
import { libraryMock } from '../../library-mock.ts'

/** What `listBooks` answers where its handler does this and these rules are off. */
function listed(handle: (typeof library.handlers)[string], ...off: readonly string[]) {
  const { ask, sandbox } = libraryMock({ handlers: { ...library.handlers, listBooks: handle } })
  for (const rule of off) sandbox.switchRule(library, rule, false)
  const { status, headers, body } = ask('listBooks')
  return { status, failure: headers['x-bythebook-failure'], id: headers['x-bythebook-request-id'], body }
}

const fails = () => {
  throw new Error('all is lost')
}

test('a handler that fails is our failure, under the id of the request', () => {
  expect(listed(fails)).toMatchObject({
    status: 500,
    failure: 'mock-failed',
    id: 'default-1',
    body: { detail: 'all is lost', next: expect.stringContaining('please report it') },
  })
})

test('with a limit of the service off, what a handler fails of is said to be unguarded', () => {
  expect(listed(fails, 'title-given')).toMatchObject({
    status: 500,
    failure: 'unguarded',
    body: { next: 'switch the rules of this operation on again' },
  })
})

test('a refusal that is off excuses no failure but that of a missing row', () => {
  expect(listed(fails, 'book-free').failure).toBe('mock-failed')
})

test('with a limit off, what it lets in may come out again in a reply; else the reply must fit', () => {
  const odd: (typeof library.handlers)[string] = (_, reply) => reply(200, { total: 'many', books: [] })
  expect(listed(odd, 'size-max')).toMatchObject({ status: 200, body: { total: 'many' } })
  expect(listed(odd, 'book-free')).toMatchObject({ status: 500, failure: 'mock-failed' })
  expect(listed(odd)).toMatchObject({ status: 500, failure: 'mock-failed' })
})

test('what is too much for all sandboxes together is told as that, with what to do', () => {
  const full = new StoreFull('rows', 7)
  expect(
    listed(() => {
      throw full
    }),
  ).toMatchObject({ status: 507, failure: 'store-full', body: { detail: full.problem, next: full.next } })
})

test('who words a problem is told what was asked, when, and under which id', () => {
  const told: ProblemContext[] = []
  const { ask } = libraryMock({
    word: (problem, context) => {
      told.push(context)
      return library.word(problem, context)
    },
  })
  ask('addBook', { body: '{', headers: { 'x-a': 'b' } })
  expect(told.at(-1)).toMatchObject({
    operation: 'addBook',
    path: '/library/books',
    headers: { 'x-a': 'b' },
    now: Date.parse('2026-01-20T12:00:00Z'),
    requestId: 'default-1',
  })
})

test('a body that is too large is told with its size and what is taken', () => {
  const { entry } = libraryMock().ask('addBook', { body: 'x'.repeat(5000) })
  expect(entry.detail).toMatch(/^the body has 5000 bytes; at most \d+ are taken$/)
})

test('a limit that is off forgives what breaks it alone, not what is wrong besides', () => {
  const { ask, sandbox } = libraryMock()
  sandbox.switchRule(library, 'title-given', false)
  const { status, rule } = ask('addBook', { body: { authors: [''] } })
  expect({ status, rule }).toEqual({ status: 400, rule: 'authors-named' })
})
