import { expect, test } from 'vitest'
import { requestFor } from '../../../src/mock/engine/book/example-request.ts'
import { pick } from '../../../src/mock/engine/journey/pick.ts'
import { MOST_SANDBOXES } from '../../../src/mock/engine/sandbox/sandboxes.ts'
import { libraryMock } from '../../library-mock.ts'

/** The sandbox that a request picks, and the request as it is answered there. */
function picked(path: string, named?: string) {
  const { mock, ask } = libraryMock()
  const headers = named === undefined ? {} : { 'x-bythebook-sandbox': named }
  const request = { ...ask('getBook').entry.request, path, headers, origin: 'http://mock' }
  const { sandbox, request: answered } = pick(mock.sandboxes, request)
  return { sandbox: sandbox.name, path: answered.path, origin: answered.origin }
}

test.each([
  ['/books', undefined, 'default', '/books', 'http://mock'],
  ['/books', 'default', 'default', '/books', 'http://mock'],
  ['/books', 'a', 'a', '/books', 'http://mock/~a'],
  ['/~a/books', undefined, 'a', '/books', 'http://mock/~a'],
  ['/~a/books', 'b', 'a', '/books', 'http://mock/~a'],
  ['/~default/books', undefined, 'default', '/books', 'http://mock/~default'],
  ['/~a', undefined, 'a', '/', 'http://mock/~a'],
])('the path %s with the header %s is of the sandbox %s', (path, named, sandbox, inside, origin) => {
  expect(picked(path, named)).toEqual({ sandbox, path: inside, origin })
})

test('a name that no sandbox can have is answered in our own voice', () => {
  const { mock, ask } = libraryMock()
  const { request } = ask('getBook').entry
  const { status, headers } = mock.handle({ ...request, headers: { 'x-bythebook-sandbox': 'no/name' } })
  expect({ status, failure: headers['x-bythebook-failure'] }).toEqual({ status: 404, failure: 'no-sandbox' })
})

test.each([
  ['a b', 'take 1 to 64 letters, digits, dots, dashes or underscores', 'x-bythebook-sandbox: my-test'],
  ['one-more', 'delete some first', 'DELETE /_bythebook/sandboxes/{name} deletes one'],
])('the sandbox "%s" that cannot be made is answered with what to do', (name, what, where) => {
  const { mock, ask } = libraryMock()
  const { request } = ask('getBook').entry
  if (name === 'one-more') for (let i = 1; i < MOST_SANDBOXES; i++) mock.sandboxes.create(`s${i}`)
  const { body } = mock.handle({ ...request, headers: { 'x-bythebook-sandbox': name } })
  const { next } = JSON.parse(String(body)) as { next: string }
  expect(next).toContain(what)
  expect(next).toContain(where)
})

test('what failed otherwise while the sandbox was picked is no answer', () => {
  const { mock, ask } = libraryMock()
  const { request } = ask('getBook').entry
  mock.sandboxes.open = () => {
    throw new TypeError('a defect')
  }
  expect(() => mock.handle({ ...request, headers: { 'x-bythebook-sandbox': 'a' } })).toThrow('a defect')
})

test('an answer that is broken off is noted in its sandbox, and told who asked to know', () => {
  const { mock, loaded, sandbox } = libraryMock()
  const request = requestFor(loaded, 'getBook', {})
  const lost: number[] = []
  mock.deliver(request).lose!()
  expect(sandbox.journal.find()[0]?.lost).toBe(true)
  mock.onLost = (number, { name }) => void lost.push(name === 'default' ? number : -1)
  mock.deliver(request).lose!()
  expect(lost).toEqual([2])
})

test('an answer of no sandbox can be lost by nobody', () => {
  const { mock, loaded } = libraryMock()
  const request = requestFor(loaded, 'getBook', {})
  const { response, lose } = mock.deliver({ ...request, headers: { 'x-bythebook-sandbox': '?' } })
  expect(response.status).toBe(404)
  expect(lose).toBeUndefined()
})

test('the journal says how long the mock took, and that what is no operation exercised no rule', () => {
  const { ask, send } = libraryMock()
  const { took } = ask('getBook').entry
  expect(took).toBeGreaterThan(0)
  expect(took).toBeLessThan(60_000)
  expect(send({ path: '/nowhere' }).entry.exercised).toEqual([])
})
