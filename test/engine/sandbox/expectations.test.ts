import { expect, test } from 'vitest'
import { requestFor } from '../../../src/mock/engine/book/example-request.ts'
import { MOST_TOLD, tell } from '../../../src/mock/engine/sandbox/expectations.ts'
import { EMMA, WALDEN } from '../../library/states.ts'
import { libraryMock } from '../../library-mock.ts'

const LENT = { path: { bookId: EMMA } }

test.each(['book-free', 'card-shown, book-free', 'book-free ,loans-max'])(
  'a refusal that the header x-bythebook-expect: %s names is expected',
  (named) => {
    expect(
      libraryMock().ask('lendBook', { ...LENT, headers: { 'x-bythebook-expect': named } }).entry.expected,
    ).toBe(true)
  },
)

test('a refusal by another rule, and a success, are not expected', () => {
  const { ask } = libraryMock()
  const headers = { 'x-bythebook-expect': 'loans-max' }
  expect(ask('lendBook', { ...LENT, headers }).entry.expected).toBe(false)
  expect(ask('lendBook', { path: { bookId: WALDEN }, headers }).entry.expected).toBe(false)
  expect(ask('lendBook', LENT).entry.expected).toBe(false)
})

test.each([
  ['book-fre', 'book-free', 'lendBook'],
  ['book-free, library/lonas-max', 'library/loans-max', 'lendBook'],
  ['genre-defaults', undefined, 'addBook'],
  ['invalid-requst', 'invalid-request', 'listBooks'],
])(
  'a header that names what nothing can refuse under, %s, is answered in our own voice',
  (named, meant, on) => {
    const { ask } = libraryMock()
    const { status, headers, body, entry } = ask(on, { headers: { 'x-bythebook-expect': named } })
    expect({ status, failure: headers['x-bythebook-failure'] }).toEqual({
      status: 404,
      failure: 'no-such-refusal',
    })
    expect(body).toMatchObject({
      detail: expect.stringContaining('x-bythebook-expect: no rule or problem that refuses'),
      next: expect.stringMatching(meant === undefined ? /^choose one of: / : `^did you mean "${meant}"\\?`),
      known: expect.arrayContaining(
        named.includes('/') ? ['library/book-free', 'library/unidentified'] : ['book-free', 'unidentified'],
      ),
    })
    expect(entry).toMatchObject({ expected: false, decision: { by: 'failure', failure: 'no-such-refusal' } })
    expect(ask('lendBook').status).toBe(201)
  },
)

test('a header that names nothing known is not passed over where there is no operation', () => {
  const got = libraryMock().send({ path: '/nowhere', headers: { 'x-bythebook-expect': 'no-operatoin' } })
  expect(got.body).toMatchObject({ next: expect.stringContaining('did you mean "no-operation"?') })
})

test('a limit that is broken can be expected by its id', () => {
  expect(
    libraryMock().ask('listBooks', { query: { size: 51 }, headers: { 'x-bythebook-expect': 'size-max' } })
      .entry.expected,
  ).toBe(true)
})

test('a refusal that the sandbox was told of is expected once', () => {
  const { ask, sandbox } = libraryMock()
  sandbox.expectations.push('book-free')
  expect({
    first: ask('lendBook', LENT).entry.expected,
    second: ask('lendBook', LENT).entry.expected,
  }).toEqual({ first: true, second: false })
})

test('an answer that the client is never to have is lost once, of its operation alone', () => {
  const { ask, sandbox } = libraryMock()
  sandbox.losses.push('getBook')
  expect({
    another: ask('listBooks').entry.lost,
    first: ask('getBook').entry.lost,
    second: ask('getBook').entry.lost,
  }).toEqual({ another: false, first: true, second: false })
})

test('an answer of which the client broke off before its end is noted as lost', () => {
  const { ask, loaded, mock, sandbox } = libraryMock()
  const delivery = mock.deliver(requestFor(loaded, 'getBook', {}))
  ask('getBook')
  delivery.lose!()
  expect(sandbox.journal.find().map(({ lost }) => lost)).toEqual([true, false])
})

test('a problem that no rule names can be expected by its kind', () => {
  const { ask, send, sandbox } = libraryMock()
  const expecting = (kind: string) => ({
    authorization: 'Bearer ada',
    'content-type': 'application/json',
    'x-bythebook-expect': kind,
  })
  expect(
    ask('addBook', { body: '{"title":', headers: { 'x-bythebook-expect': 'unreadable-body' } }).entry
      .expected,
  ).toBe(true)
  expect(send({ path: '/library/rooms', headers: expecting('no-operation') }).entry.expected).toBe(true)
  expect(send({ path: '/library/rooms', headers: expecting('unreadable-body') }).entry.expected).toBe(false)
  sandbox.expectations.push('no-operation')
  expect(send({ path: '/library/rooms' }).entry.expected).toBe(true)
})

test('a limit that is broken can be expected as the problem that it is, too', () => {
  expect(
    libraryMock().ask('listBooks', {
      query: { size: 51 },
      headers: { 'x-bythebook-expect': 'invalid-request' },
    }).entry.expected,
  ).toBe(true)
})

test('a rule may stand behind its service, as reports print it', () => {
  expect(
    libraryMock().ask('lendBook', { ...LENT, headers: { 'x-bythebook-expect': 'library/book-free' } }).entry
      .expected,
  ).toBe(true)
})

test.each(['librery/book-free', 'acme/book-free', 'library/', 'a/library/book-free'])(
  'what refuses is not named by %s: the nearest name is told, in the detail that a report shows, too',
  (named) => {
    const { status, headers, entry } = libraryMock().ask('lendBook', {
      ...LENT,
      headers: { 'x-bythebook-expect': named },
    })
    expect({ status, failure: headers['x-bythebook-failure'] }).toEqual({
      status: 404,
      failure: 'no-such-refusal',
    })
    if (named.endsWith('/book-free')) expect(entry.detail).toContain('did you mean "library/book-free"?')
  },
)

test('an answer of the mock itself takes no loss that was meant for one of the vendor', () => {
  const { ask, sandbox } = libraryMock()
  sandbox.losses.push('getBook')
  expect(ask('getBook', { headers: { 'x-bythebook-expect': 'book-fre' } }).entry.lost).toBe(false)
  expect(ask('getBook').entry.lost).toBe(true)
})

test('a reset forgets what the sandbox was told', () => {
  const { ask, sandbox } = libraryMock()
  sandbox.expectations.push('book-free')
  sandbox.losses.push('getBook')
  sandbox.reset()
  expect(ask('lendBook', LENT).entry.expected).toBe(false)
  expect(ask('getBook').entry.lost).toBe(false)
})

test('a sandbox remembers a thousand things that it was told, and refuses all of what would be one more', () => {
  const list: string[] = []
  tell(list, 'book-free', MOST_TOLD - 2)
  tell(list, 'loans-max', 2)
  expect({ most: MOST_TOLD, told: list.length, last: list.slice(-3) }).toEqual({
    most: 1000,
    told: 1000,
    last: ['book-free', 'loans-max', 'loans-max'],
  })
  expect(() => tell(list, 'size-max', 1)).toThrow(
    expect.objectContaining({
      problem: '1000 wait already, and a sandbox remembers 1000 of them',
      next: 'let some come first, or reset the sandbox',
    }),
  )
  expect(list).not.toContain('size-max')
  list.pop()
  expect(() => tell(list, 'size-max', 2)).toThrow('999 wait already')
  tell(list, 'size-max', 1)
  expect(list.at(-1)).toBe('size-max')
})

test('what comes first takes its own place among what a sandbox was told, and leaves the others', () => {
  const { ask, sandbox } = libraryMock()
  sandbox.expectations.push('loans-max', 'book-free', 'size-max', 'book-free')
  ask('lendBook', LENT)
  expect(sandbox.expectations).toEqual(['loans-max', 'size-max', 'book-free'])
})

test('what the request expects by itself uses up nothing that the sandbox was told', () => {
  const { ask, sandbox } = libraryMock()
  sandbox.expectations.push('book-free')
  ask('lendBook', { ...LENT, headers: { 'x-bythebook-expect': 'book-free' } })
  expect(sandbox.expectations).toEqual(['book-free'])
})
