import { expect, test } from 'vitest'
import { requestFor } from '../../src/mock/engine/book/example-request.ts'
import { judge } from '../../src/mock/judge/judge.ts'
import { allVerdicts, brokenOf, nameOf } from '../../src/mock/judge/verdict.ts'
import type { Duty } from '../../src/mock/engine/book/duty.ts'
import library from '../library/index.ts'
import { EMMA, WALDEN } from '../library/states.ts'
import { libraryVerdict } from './library-verdict.ts'

const LENT = { path: { bookId: EMMA } }
const BOOK = { title: 'Walden again', authors: ['H. D. Thoreau'] }

test('a client that asks nothing exercises nothing', () => {
  const { verdict } = libraryVerdict()
  const {
    services: [found],
    requests,
    unassigned,
  } = verdict()
  expect({ requests, unassigned, ofTheLibrary: found?.requests }).toEqual({
    requests: 0,
    unassigned: [],
    ofTheLibrary: 0,
  })
  expect(new Set(found?.verdicts.map(({ verdict }) => verdict))).toEqual(new Set(['not-exercised']))
})

test(
  'all rules that can refuse and all duties that a journal can show are judged, promises counted and the ' +
    'other duties listed',
  () => {
    const [found] = libraryVerdict().verdict().services
    const refusing = library.rules.filter(({ kind }) => kind !== 'promise').map(({ id }) => id)
    expect(found?.verdicts.map(({ id }) => id)).toEqual([...refusing, 'read-every-page'])
    expect(found?.promises).toBe(library.rules.length - refusing.length)
    expect(found?.unseen).toMatchObject([
      {
        id: 'whisper',
        because: 'A request makes no sound.',
        source: { page: 'Rules of the house', evidence: 'stated' },
      },
    ])
  },
)

test('a rule that looked at what the client gave and did not refuse is kept', () => {
  const { ask, verdictOn } = libraryVerdict()
  ask('lendBook', { path: { bookId: WALDEN } })
  expect(verdictOn('book-free')).toMatchObject({ verdict: 'kept', kept: 1, broken: 0, occurrences: [] })
  expect(verdictOn('isbn-unique')).toMatchObject({ verdict: 'not-exercised' })
})

test('a refusal that the client caused unasked breaks its rule, whatever kept it before', () => {
  const { ask, verdictOn } = libraryVerdict()
  ask('lendBook', { path: { bookId: WALDEN } })
  ask('lendBook', LENT)
  expect(verdictOn('book-free')).toMatchObject({
    service: 'library',
    kind: 'refusal',
    verdict: 'broken',
    kept: 1,
    broken: 1,
    operations: ['lendBook'],
    source: { evidence: 'stated', quote: 'A book has one reader.', page: 'Rules of the house' },
    remedy: expect.stringMatching(/^Send what it allows, for example POST \/library\/books\/.*\/loan/),
    occurrences: [
      { detail: 'somebody has it', entry: { number: 2, id: 'default-2', response: { status: 409 } } },
    ],
  })
})

test('a refusal inside a success status breaks its rule, too', () => {
  const { ask, verdictOn } = libraryVerdict()
  ask('reserveBook', { path: { bookId: WALDEN } })
  expect(verdictOn('reserved-when-lent')).toMatchObject({
    verdict: 'broken',
    occurrences: [{ entry: { response: { status: 200 } } }],
  })
})

test('a limit is broken with the place and the value', () => {
  const { ask, verdictOn } = libraryVerdict()
  ask('listBooks', { query: { size: 51 } })
  expect(verdictOn('size-max')).toMatchObject({
    kind: 'limit',
    verdict: 'broken',
    remedy: expect.stringContaining('size=50'),
    occurrences: [{ detail: 'query.size must be <= 50; got 51' }],
  })
  expect(verdictOn('invalid-request')).toBeUndefined()
})

test('a refusal that the request named keeps its rule', () => {
  const { ask, verdictOn } = libraryVerdict()
  ask('lendBook', { ...LENT, headers: { 'x-bythebook-expect': 'book-free' } })
  expect(verdictOn('book-free')).toMatchObject({ verdict: 'kept', kept: 1 })
})

test('a refusal that the sandbox was told of keeps its rule', () => {
  const { ask, verdictOn, sandbox } = libraryVerdict()
  sandbox.expectations.push('book-free')
  ask('lendBook', LENT)
  expect(verdictOn('book-free')).toMatchObject({ verdict: 'kept', kept: 1 })
})

test('a reply that a Prefer header asked for breaks nothing', () => {
  const { ask, verdict } = libraryVerdict()
  expect(ask('lendBook', { ...LENT, headers: { prefer: 'example=book-free' } }).status).toBe(409)
  expect(brokenOf(verdict())).toEqual([])
})

test.each([
  ['unreadable-body', { body: '{"title":' }],
  ['unsupported-media-type', { body: 'x', headers: { 'content-type': 'text/plain' } }],
  ['too-large', { body: { ...BOOK, title: 'x'.repeat(3000) } }],
  ['invalid-request', { body: { ...BOOK, periodical: 'perhaps' } }],
])('the problem %s, which no rule names, is a finding of its own', (id, request) => {
  const { ask, verdictOn } = libraryVerdict()
  ask('addBook', request)
  expect(verdictOn(id)).toMatchObject({
    kind: 'problem',
    verdict: 'broken',
    broken: 1,
    service: 'library',
    operations: ['addBook'],
  })
  expect(verdictOn(id)?.remedy).not.toBe('')
})

test('a problem that the request named is no finding', () => {
  const { ask, verdict } = libraryVerdict()
  ask('addBook', { body: '{"title":', headers: { 'x-bythebook-expect': 'unreadable-body' } })
  expect(brokenOf(verdict())).toEqual([])
})

test('a path that there is not belongs to the only service, to that whose paths start so, or to none', () => {
  const { send, verdict, loaded } = libraryVerdict()
  send({ path: '/library/rooms' })
  send({ path: '/library-of-babel' })
  expect(brokenOf(verdict())).toMatchObject([{ service: 'library', id: 'no-operation', broken: 2 }])
  const shop = { ...loaded, service: { ...loaded.service, name: 'shop', basePath: '/' } }
  const entries = ['/library/rooms', '/library-of-babel'].map((path) => send({ path }).entry)
  const both = judge([shop, loaded], [{ entries, dropped: 0, unmet: [] }])
  expect(
    brokenOf(both).map((ruleVerdict) => ({ name: nameOf(ruleVerdict), broken: ruleVerdict.broken })),
  ).toEqual([
    { name: 'library/no-operation', broken: 1 },
    { name: 'no-operation', broken: 1 },
  ])
})

test('a refusal expected in vain is a finding: by another rule, by none, or never asked for', () => {
  const { ask, verdictOn, verdict, sandbox } = libraryVerdict()
  ask('getBook', { headers: { 'x-bythebook-expect': 'book-known' } })
  ask('lendBook', { ...LENT, headers: { 'x-bythebook-expect': 'loans-max, book-known' } })
  sandbox.expectations.push('card-shown')
  expect(verdictOn('unmet-expectation')).toMatchObject({
    broken: 2,
    verdict: 'broken',
    occurrences: [
      { detail: 'expected a refusal by book-known; got 200, a success' },
      { detail: 'expected a refusal by loans-max or book-known; got 409 by book-free' },
    ],
  })
  expect(verdict().unassigned).toMatchObject([
    { id: 'unmet-expectation', occurrences: [{ detail: 'expected a refusal by card-shown; none came' }] },
  ])
})

test('what the mock cannot answer for the vendor is told apart, and breaks nothing', () => {
  const { ask, verdict } = libraryVerdict()
  ask('getBook')
  ask('addBook', { body: { ...BOOK, periodical: true } })
  expect(verdict().services[0]?.unanswered).toMatchObject([
    { detail: 'periodicals are not modelled', entry: { response: { status: 501 } } },
  ])
  expect(brokenOf(verdict())).toEqual([])
})

test('a duty is broken with what the client did and what to do, and kept where another did it', () => {
  const { ask, verdictOn, sandbox } = libraryVerdict()
  sandbox.act(library, 'states', 'many books', { count: 3 })
  ask('listBooks', { query: { size: 3, page: 0 } })
  expect(verdictOn('read-every-page')).toMatchObject({
    kind: 'duty',
    verdict: 'broken',
    remedy: 'Ask for the next page while books are missing.',
    occurrences: [{ detail: 'never asked for page 1', entry: { id: 'default-1' } }],
  })
  ask('listBooks', { query: { size: 3, page: 1 } })
  expect(verdictOn('read-every-page')).toMatchObject({ verdict: 'kept', kept: 1 })
  expect(verdictOn('read-every-page')).not.toHaveProperty('remedy')
})

test(
  'each world is judged alone: pages read after a reset, or in another sandbox, do not make up for those ' +
    'missing before',
  () => {
    const { ask, verdictOn, sandbox, mock } = libraryVerdict()
    sandbox.act(library, 'states', 'many books', { count: 3 })
    sandbox.keep()
    ask('listBooks', { query: { size: 3, page: 0 } })
    const other = mock.sandboxes.create('other')
    ask('listBooks', { query: { size: 3, page: 1 } }, other)
    sandbox.reset()
    ask('listBooks', { query: { size: 3, page: 1 } })
    expect(verdictOn('read-every-page')).toMatchObject({ verdict: 'broken', broken: 1 })
  },
)

test('what was done before a reset, a cleared journal or the end of a sandbox is judged all the same', () => {
  const { ask, verdictOn, sandbox, mock } = libraryVerdict()
  ask('lendBook', LENT)
  sandbox.reset()
  ask('lendBook', LENT)
  sandbox.journal.clear()
  ask('lendBook', LENT)
  const other = mock.sandboxes.create('other')
  ask('lendBook', LENT, other)
  mock.sandboxes.delete('other')
  expect(verdictOn('book-free')).toMatchObject({ broken: 4 })
})

test('an answer that the client broke off is lost to the judge, even after a reset', () => {
  const seen: boolean[] = []
  const note: Duty = {
    ...library.duties[0]!,
    id: 'note',
    judge: (observed) => {
      seen.push(...observed.map(({ lost }) => lost))
      return { kept: [], broken: [] }
    },
  }
  const { ask, verdict, mock, loaded, sandbox } = libraryVerdict({ duties: [note] })
  mock.deliver(requestFor(loaded, 'getBook', {})).lose!()
  sandbox.reset()
  ask('getBook')
  verdict()
  expect(seen).toEqual([true, false])
})

/** A duty that holds every request against the client and has the rule that refused it in what it says. */
const touchy: Duty = {
  ...library.duties[0]!,
  id: 'touchy',
  judge: (seen) => ({ kept: [], broken: seen.map((at) => ({ at, detail: at.rule ?? 'none' })) }),
}

test(
  'a refusal that the sandbox was told of is seen by a duty and not held against the client; one that ' +
    'the request named is not seen',
  () => {
    const { ask, verdictOn, sandbox } = libraryVerdict({ duties: [touchy] })
    sandbox.expectations.push('book-free')
    ask('lendBook', LENT)
    ask('lendBook', { ...LENT, headers: { 'x-bythebook-expect': 'book-free' } })
    ask('getBook')
    const occurrences = verdictOn('touchy')?.occurrences
    expect(occurrences?.map(({ detail, entry }) => ({ number: entry?.number, detail }))).toEqual([
      { number: 3, detail: 'none' },
    ])
  },
)

test('what the mock cannot answer for the vendor is not seen by a duty', () => {
  const { ask, verdictOn } = libraryVerdict({ duties: [touchy] })
  ask('addBook', { body: { ...BOOK, periodical: true } })
  ask('getBook')
  expect(verdictOn('touchy')).toMatchObject({ broken: 1, occurrences: [{ entry: { number: 2 } }] })
})

test('a failure of the mock that has no words is told as one', () => {
  const { ask, loaded } = libraryVerdict()
  const { entry } = ask('addBook', { body: { ...BOOK, periodical: true } })
  const entries = [{ ...entry, detail: undefined }]
  expect(judge([loaded], [{ entries, dropped: 0, unmet: [] }]).services[0]?.unanswered).toMatchObject([
    { detail: 'the mock failed' },
  ])
})

test('a duty is asked of the worlds in which its service was called, and of no other', () => {
  const seen: number[] = []
  const note: Duty = {
    ...library.duties[0]!,
    judge: (observed) => {
      seen.push(observed.length)
      return { kept: [], broken: [] }
    },
  }
  const { ask, send, loaded } = libraryVerdict({ duties: [note] })
  const called = { entries: [ask('getBook').entry], dropped: 2, unmet: [] }
  const idle = { entries: [send({ path: '/nowhere' }).entry], dropped: 3, unmet: [] }
  expect(judge([loaded], [called, idle]).dropped).toBe(5)
  expect(seen).toEqual([1])
})

test('a duty that nobody has found a way to judge is listed as unseen, and says that much', () => {
  const { unseen: _, ...untold } = library.duties[1]!
  const { verdict } = libraryVerdict({ duties: [untold] })
  expect(verdict().services[0]?.unseen).toMatchObject([{ id: 'whisper', because: 'it has no judge yet' }])
})

test('a call belongs to the service that answered it, also where the paths of another start like its own', () => {
  const { ask, loaded } = libraryVerdict()
  const shop = { ...loaded, service: { ...loaded.service, name: 'shop' } }
  const entries = [ask('getBook').entry]
  const found = judge([shop, loaded], [{ entries, dropped: 0, unmet: [] }])
  expect(found.services.map(({ service, requests }) => ({ service, requests }))).toEqual([
    { service: 'shop', requests: 0 },
    { service: 'library', requests: 1 },
  ])
})

test('of many calls that broke a duty the first twenty are shown and all are counted', () => {
  const { ask, verdictOn } = libraryVerdict({ duties: [touchy] })
  for (let i = 0; i < 25; i++) ask('getBook')
  expect(verdictOn('touchy')).toMatchObject({
    broken: 25,
    operations: ['listBooks'],
    occurrences: { length: 20 },
  })
})

test('of many requests that broke one thing the first twenty are shown and all are counted', () => {
  const { ask, verdictOn } = libraryVerdict()
  for (let i = 0; i < 25; i++) ask('lendBook', LENT)
  expect(verdictOn('book-free')).toMatchObject({ broken: 25, occurrences: { length: 20 } })
})

test('secrets are masked and long bodies cut in what is shown', () => {
  const { ask, verdictOn } = libraryVerdict()
  ask('addBook', { body: `{"title":"${'x'.repeat(1900)}` })
  const entry = verdictOn('unreadable-body')!.occurrences[0]!.entry!
  expect(entry.request.headers['authorization']).toMatch(/^Bearer #[0-9a-f]{8}$/)
  expect(entry.request.body.content.length).toBeLessThanOrEqual(2000)
})

test('the verdict is plain JSON', () => {
  const { ask, verdict } = libraryVerdict()
  ask('lendBook', LENT)
  expect(JSON.parse(JSON.stringify(verdict()))).toEqual(verdict())
  expect(allVerdicts(verdict()).length).toBeGreaterThan(10)
})
