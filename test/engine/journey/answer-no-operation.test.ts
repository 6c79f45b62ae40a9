import { expect, test } from 'vitest'
import type { Service } from '../../../src/mock/engine/book/service.ts'
import library from '../../library/index.ts'
import { libraryMock } from '../../library-mock.ts'

type Word = Service['word']

/** The library, which words what is no operation so. */
const wording = (worded: ReturnType<Word>) =>
  libraryMock({
    word: (problem, context) => (problem.kind === 'no-operation' ? worded : library.word(problem, context)),
  })

test('a path with other methods is answered by its service, with those that it has', () => {
  const { headers, entry } = libraryMock().send({ method: 'PATCH', path: '/library/books' })
  const detail = '/library/books has no PATCH; it has GET, POST'
  expect(headers).toMatchObject({
    allow: 'GET, POST',
    'content-type': 'application/json',
    'x-bythebook-problem': 'no-operation',
    'x-bythebook-detail': detail,
    'x-bythebook-request-id': 'default-1',
  })
  expect(entry).toMatchObject({ detail, decision: { by: 'problem', problem: 'no-operation' } })
})

test('a path that no service has is answered with the nearest, and with no method', () => {
  const { headers, entry } = libraryMock().send({ path: '/library/rooms' })
  expect(entry.detail).toMatch(
    /^no operation has the path \/library\/rooms; the nearest are \/library\/books, \/library\/books\/\{bookId\}, \//,
  )
  expect(headers).not.toHaveProperty('allow')
})

test.each(['/library/books/%', '/library/books/%2', '/library/%zz'])(
  'the path %s is said to be written wrongly',
  (path) => {
    expect(libraryMock().send({ path }).entry.detail).toBe(
      `${path} is not percent-encoded: a % stands before two hexadecimal digits`,
    )
  },
)

test('a path of no service is answered in our own voice, with where to find the right ones', () => {
  const { status, headers, entry } = libraryMock().send({ path: '/shop' })
  expect({ status, headers }).toMatchObject({
    status: 404,
    headers: { 'content-type': 'application/problem+json', 'x-bythebook-failure': 'no-operation' },
  })
  expect(JSON.parse(String(entry.response.body))).toMatchObject({
    detail: entry.detail,
    next: 'call a path of a service that runs here; bythebook env prints their addresses',
  })
})

test('a service is told what was asked, and what there would have been', () => {
  const told: Parameters<Word>[] = []
  const word: Word = (...given) => {
    told.push(given)
    return library.word(...given)
  }
  libraryMock({ word }).send({ method: 'PATCH', path: '/library/books', headers: { 'x-a': 'b' } })
  const [problem, context] = told.at(-1)!
  expect(problem).toMatchObject({
    kind: 'no-operation',
    method: 'PATCH',
    path: '/library/books',
    allow: ['GET', 'POST'],
  })
  expect(context).toEqual({
    operation: undefined,
    path: '/library/books',
    headers: { 'x-a': 'b' },
    now: Date.parse('2026-01-20T12:00:00Z'),
    requestId: 'default-1',
  })
})

test('what a service words is written as it is: text, JSON, or nothing', () => {
  const answered = (worded: ReturnType<Word>) => {
    const { entry } = wording(worded).send({ path: '/library/rooms' })
    const { status, reason, headers, body } = entry.response
    return { status, reason, mediaType: headers['content-type'], body }
  }
  const html = { status: 404, reason: 'Gone', body: '<p>no</p>', headers: { 'content-type': 'text/html' } }
  expect(answered(html)).toEqual({ status: 404, reason: 'Gone', mediaType: 'text/html', body: '<p>no</p>' })
  expect(answered({ status: 410, body: { a: 1 } })).toMatchObject({
    status: 410,
    mediaType: 'application/json',
    body: '{"a":1}',
  })
  expect(answered({ status: 404 }).body).toBe('')
})
