import { expect, test } from 'vitest'
import type { AnyStory, DutyFindings } from '../../../src/mock/engine/book/duty.ts'
import { playStory } from '../../../src/mock/engine/journey/play.ts'
import { judgeEach } from '../../../src/mock/engine/book/journal/judge-each.ts'
import { observe, type Observation } from '../../../src/mock/engine/book/journal/observation.ts'
import readEveryPage from '../../library/duties/read-every-page.ts'
import { EMMA } from '../../library/states.ts'
import { libraryMock } from '../../library-mock.ts'

/** What a judge sees of a story. */
function seenOf(story: AnyStory): Observation[] {
  const { mock, loaded } = libraryMock()
  return playStory(mock, loaded, story)
}

const judged = (story: AnyStory): DutyFindings => readEveryPage.judge!(seenOf(story))
const pages = (...asked: readonly number[]) =>
  asked.map((page) => ({ operation: 'listBooks', request: { query: { size: 2, page } } }))
const given = { state: 'many books', params: { count: 5 } }
const story = ([first, ...rest]: ReturnType<typeof pages>): AnyStory => ({ given, steps: [first!, ...rest] })

test('the stories of a duty are judged as it says', () => {
  for (const kept of readEveryPage.examples!.kept)
    expect(judged(kept)).toMatchObject({ kept: [{ operation: 'listBooks' }], broken: [] })
  for (const broken of readEveryPage.examples!.broken)
    expect(judged(broken)).toMatchObject({ kept: [], broken: [{ detail: 'never asked for page 1' }] })
})

test('each request is judged, in the order of the journal', () => {
  expect(judged(story(pages(0, 1, 2)))).toMatchObject({
    kept: [{ query: { page: '0' } }, { query: { page: '1' } }],
    broken: [],
  })
  expect(judged(story(pages(0, 1)))).toMatchObject({
    kept: [{ query: { page: '0' } }],
    broken: [{ at: { query: { page: '1' } }, detail: 'never asked for page 2' }],
  })
})

test('what one client did is not held against another', () => {
  const [first, second] = pages(0, 1)
  const ofBen = { ...second!, request: { ...second!.request, headers: { authorization: 'Bearer ben' } } }
  expect(
    judged({ given: { state: 'many books', params: { count: 3 } }, steps: [first!, ofBen] }),
  ).toMatchObject({ kept: [], broken: [{ at: { query: { page: '0' } } }] })
})

test('a duty about which the journal says nothing is neither kept nor broken', () => {
  expect(judged({ steps: [{ operation: 'getBook' }] })).toEqual({ kept: [], broken: [] })
  expect(judged({ given: [], steps: [{ operation: 'listBooks' }] })).toEqual({ kept: [], broken: [] })
})

test('findings come in the order of the journal, whatever the groups', () => {
  const every = judgeEach(
    ({ query }) => query['page'],
    (_, index) => (index === 0 ? 'kept' : { broken: `again ${index}` }),
  )
  const { kept, broken } = every(seenOf(story(pages(1, 0, 1, 0, 1))))
  expect(kept.map(({ entry }) => entry.number)).toEqual([1, 2])
  expect(broken.map(({ at, detail }) => ({ number: at.entry.number, detail }))).toEqual([
    { number: 3, detail: 'again 1' },
    { number: 4, detail: 'again 1' },
    { number: 5, detail: 'again 2' },
  ])
})

test('what is kept comes in the order of the journal, too, and calls without a key are passed over', () => {
  const seen = seenOf(story(pages(1, 0, 1)))
  const numbers = (keyOf: Parameters<typeof judgeEach>[0]) =>
    judgeEach(keyOf, () => 'kept')(seen).kept.map(({ entry }) => entry.number)
  expect(numbers(({ query }) => query['page'])).toEqual([1, 2, 3])
  expect(numbers(({ query }) => (query['page'] === '0' ? 'first' : undefined))).toEqual([2])
})

test('an observation has what was asked and answered, parsed', () => {
  const { ask, sandbox } = libraryMock()
  ask('addBook', { body: { title: 'Emma', authors: ['Jane Austen'] }, query: { a: ['1', '2'] } })
  ask('getCatalogueCard')
  ask('lendBook', { path: { bookId: EMMA } })
  ask('addBook', { body: '{"title":' })
  const [added, card, refused, unreadable] = observe(sandbox.journal.find(), 'library')
  expect(added).toMatchObject({
    operation: 'addBook',
    query: { a: '1' },
    body: { title: 'Emma' },
    status: 201,
    reply: { title: 'Emma' },
    rule: undefined,
    succeeded: true,
    lost: false,
  })
  expect(card).toMatchObject({ body: undefined, reply: expect.stringMatching(/^<card>/) })
  expect(refused).toMatchObject({ path: { bookId: EMMA }, status: 409, rule: 'book-free', succeeded: false })
  expect(unreadable).toMatchObject({ body: '{"title":', status: 400, succeeded: false })
})

test('an expected refusal, a path of no operation and another service are no observations', () => {
  const { ask, send, sandbox } = libraryMock()
  ask('lendBook', { path: { bookId: EMMA }, headers: { 'x-bythebook-expect': 'book-free' } })
  send({ path: '/library/rooms' })
  ask('getBook')
  expect(observe(sandbox.journal.find(), 'library').map(({ operation }) => operation)).toEqual(['getBook'])
  expect(observe(sandbox.journal.find(), 'shop')).toEqual([])
})

test('a refusal that the sandbox was told of is observed, and so is a call that named another in vain', () => {
  const { ask, sandbox } = libraryMock()
  sandbox.expectations.push('book-free')
  ask('lendBook', { path: { bookId: EMMA } })
  ask('getBook', { headers: { 'x-bythebook-expect': 'book-known' } })
  expect(observe(sandbox.journal.find(), 'library').map(({ operation }) => operation)).toEqual([
    'lendBook',
    'getBook',
  ])
})
