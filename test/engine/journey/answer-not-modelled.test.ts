import { expect, test } from 'vitest'
import { Mock } from '../../../src/mock/engine/journey/mock.ts'
import { allVerdicts } from '../../../src/mock/judge/verdict.ts'
import library from '../../library/index.ts'
import { document, libraryMock } from '../../library-mock.ts'
import { libraryVerdict } from '../../judge/library-verdict.ts'

const OUR_VOICE = { 'content-type': 'application/problem+json', 'x-bythebook-failure': 'not-modelled' }

test('what a service lists as not modelled is answered 501 in our own voice, with the page and a step', () => {
  const { status, headers, entry } = libraryMock().send({ path: '/library/readers' })
  expect({ status, headers }).toMatchObject({
    status: 501,
    headers: { ...OUR_VOICE, 'x-bythebook-request-id': 'default-1' },
  })
  expect(JSON.parse(String(entry.response.body))).toEqual({
    type: 'urn:bythebook:failure:not-modelled',
    title: 'not modelled',
    status: 501,
    detail: 'Library has GET /library/readers; this mock does not model it',
    next: expect.stringMatching(
      /^leave the call out, or answer it beside the mock; ".+" describes it: http:/,
    ),
    operation: 'GET /library/readers',
    page: library.pages['catalogue']!.url,
  })
})

test('where there is something else for the same end, it is the step to take', () => {
  const { entry } = libraryMock().send({ method: 'DELETE', path: '/library/readers/7' })
  expect(JSON.parse(String(entry.response.body))).toMatchObject({
    next: expect.stringMatching(/^return what the reader has lent; /),
    operation: 'DELETE /library/readers/{readerId}',
  })
})

test('it is journaled as ours, with the service and without an operation', () => {
  expect(libraryMock().send({ path: '/library/readers/' }).entry).toMatchObject({
    service: 'library',
    operation: undefined,
    decision: { by: 'failure', failure: 'not-modelled' },
    detail: 'Library has GET /library/readers/; this mock does not model it',
  })
})

test('another method of a path that is modelled is told apart from one that nobody has', () => {
  const listed = libraryMock().send({ method: 'PUT', path: '/library/books/1' })
  expect([listed.status, listed.headers['x-bythebook-failure']]).toEqual([501, 'not-modelled'])
  const nobodys = libraryMock().send({ method: 'PATCH', path: '/library/books/1' })
  expect(nobodys.entry.decision).toEqual({ by: 'problem', problem: 'no-operation' })
  expect(nobodys.headers).toMatchObject({
    allow: 'GET, PUT',
    'x-bythebook-detail': '/library/books/1 has no PATCH; it has GET, PUT',
  })
})

test('a wrong method on a path that is only listed is answered by its service, with those that it has', () => {
  const { headers, entry } = libraryMock().send({ method: 'POST', path: '/library/readers' })
  expect(entry.decision).toEqual({ by: 'problem', problem: 'no-operation' })
  expect(headers).toMatchObject({ allow: 'GET', 'content-type': 'application/json' })
})

test('a path beside one that is listed is nobody’s', () => {
  expect(libraryMock().send({ path: '/library/readers/7/loans' }).entry.decision).toEqual({
    by: 'problem',
    problem: 'no-operation',
  })
})

test('a path that only a list leads to is worded by the service that lists it', () => {
  const other = {
    ...library,
    name: 'other',
    notModelled: [{ page: 'catalogue', operations: ['GET /shop'] }],
  } as const
  const moved = structuredClone(document) as { paths: Record<string, object> }
  moved.paths = Object.fromEntries(Object.entries(moved.paths).map(([path, item]) => [`/other${path}`, item]))
  const mock = new Mock([
    { service: library, document },
    { service: other, document: moved },
  ])
  const request = {
    method: 'POST',
    path: '/shop',
    query: '',
    headers: {},
    body: new Uint8Array(0),
    origin: '',
  }
  expect(mock.handle(request)).toMatchObject({
    status: 404,
    headers: { allow: 'GET', 'content-type': 'application/json' },
  })
  mock.handle({ ...request, method: 'GET' })
  expect(mock.sandboxes.default.journal.find().at(-1)?.service).toBe('other')
})

test('it breaks nothing, and is told beside the verdict', () => {
  const { send, verdict } = libraryVerdict()
  send({ path: '/library/readers' })
  expect(verdict().services[0]?.unanswered).toMatchObject([
    { detail: 'Library has GET /library/readers; this mock does not model it' },
  ])
  expect(allVerdicts(verdict()).filter((one) => one.verdict === 'broken')).toEqual([])
})

test('a refusal that the request expects and nothing is called is told first', () => {
  const { headers } = libraryMock().send({
    path: '/library/readers',
    headers: { 'x-bythebook-expect': 'book-knwon' },
  })
  expect(headers['x-bythebook-failure']).toBe('no-such-refusal')
})
