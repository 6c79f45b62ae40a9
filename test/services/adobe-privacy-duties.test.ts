import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { AnyStory } from '../../src/mock/engine/book/duty.ts'
import { requestFor } from '../../src/mock/engine/book/example-request.ts'
import { observe } from '../../src/mock/engine/book/journal/observation.ts'
import { Mock } from '../../src/mock/engine/journey/mock.ts'
import { playStory, sandboxFor } from '../../src/mock/engine/journey/play.ts'
import { readDocument } from '../../src/mock/hand/document.ts'
import service from '../../src/mock/services/adobe-privacy/index.ts'
import {
  davidSmith,
  FIRST_JOB_ID,
  manyUsers,
  oneIdentityBut,
  oneUserBut,
  threeJobs,
  twoUsersBut,
} from '../../src/mock/services/adobe-privacy/samples.ts'

const mock = new Mock([{ service, document: readDocument('openapi/adobe-privacy.yaml') }])
const loaded = mock.services.get(service.name)!

const tell = (story: AnyStory) => playStory(mock, loaded, story)
const judges = new Map(service.duties.flatMap(({ id, judge }) => (judge ? [[id, judge] as const] : [])))
const judgeOf = (id: string) => judges.get(id)!

/** All that is broken in a story, as `duty: request number`. */
function brokenIn(story: AnyStory): string[] {
  const seen = tell(story)
  return [...judges].flatMap(([id, judge]) =>
    judge(seen).broken.map(({ at }) => `${id}: request ${at.entry.number}`),
  )
}

const at = (time: string) => `2026-01-20T${time}Z`
const list = (query: Record<string, string | number> = {}) => ({
  operation: 'listPrivacyJobs',
  request: { query },
})
const lookUp = (time: string, headers: Record<string, string> = {}) => ({
  operation: 'retrievePrivacyJob',
  at: at(time),
  request: { headers },
})
const create = (body: unknown, lost = false) => ({ operation: 'createPrivacyJob', request: { body }, lost })
/** A thousand users in three products, of whom each has a key of their own. */
const everyProduct = {
  users: Array.from({ length: 1000 }, (_, i) => ({ ...davidSmith, key: `customer-${i}` })),
}
const fiveJobs = { state: 'jobs', params: { count: 5 } }

test('a client that does all as the book says keeps each duty that its calls are about', () => {
  const content = {
    operation: 'retrievePrivacyJobContent',
    at: at('12:21:00'),
    request: { path: { jobId: FIRST_JOB_ID } },
  }
  const poll = (time: string) => ({
    operation: 'retrievePrivacyJob',
    at: at(time),
    request: { path: { jobId: FIRST_JOB_ID } },
  })
  const begin = { ...create(twoUsersBut({})), at: at('12:00:00') }
  const pages = [list({ size: 2 }), list({ size: 2, page: 1 })]
  const seen = tell({
    given: [],
    steps: [begin, ...pages, poll('12:05:00'), poll('12:10:00'), poll('12:20:00'), content],
  })
  expect([...judges].flatMap(([id, judge]) => judge(seen).broken.map(() => id))).toEqual([])
  expect([...judges].flatMap(([id, judge]) => (judge(seen).kept.length > 0 ? [id] : []))).toEqual([
    'asks-for-content-as-json',
    'fetches-file-in-time',
    'gives-unique-keys',
    'includes-own-products',
    'polls-gently',
    'polls-until-terminal',
    'reads-every-page',
    'reads-jobs-in-time',
    'sends-known-identities',
    'starts-at-page-zero',
    'uses-the-address-given',
  ])
})

describe('a sensible client gets no finding', () => {
  test('that counts the jobs with a page of one', () => {
    expect(brokenIn({ given: fiveJobs, steps: [list({ size: 1 })] })).toEqual([])
  })

  test('that finds the jobs of a lost request on the first page and reads no further', () => {
    expect(brokenIn({ given: fiveJobs, steps: [create(oneUserBut({}), true), list({ size: 2 })] })).toEqual(
      [],
    )
  })

  test('that finds the job it wants on the first page and goes on with that', () => {
    const wanted = { operation: 'retrievePrivacyJob', request: { path: { jobId: 'middle' } } }
    expect(brokenIn({ given: threeJobs, steps: [list({ size: 2 }), wanted, wanted] })).toEqual([])
  })

  test('whose next page is refused for now', () => {
    const given = [fiveJobs, { state: 'an expired token', params: { token: 'old' } }]
    const old = {
      operation: 'listPrivacyJobs',
      request: { query: { size: 3, page: 1 }, headers: { authorization: 'Bearer old' } },
    }
    expect(brokenIn({ given, steps: [list({ size: 3 }), old] })).toEqual([])
  })

  test('that goes to a page by its number, as the sample of the document does', () => {
    expect(
      brokenIn({ given: { state: 'jobs', params: { count: 150 } }, steps: [list({ page: 2, size: 50 })] }),
    ).toEqual([])
  })

  test('two of which ask for the same job, each once a minute', () => {
    const other = { authorization: 'Bearer another-token' }
    const steps = [
      lookUp('12:00:00'),
      lookUp('12:00:30', other),
      lookUp('12:01:00'),
      lookUp('12:01:30', other),
      lookUp('12:02:00'),
    ] as const
    expect(brokenIn({ given: 'a submitted job', steps })).toEqual([])
  })

  test('whose tests make a job anew under the same id for each look', () => {
    const sandbox = sandboxFor(mock, loaded, { given: [], request: {} })
    for (let second = 0; second < 5; second++) {
      sandbox.act(service, 'states', 'a submitted job', {})
      mock.handleIn(sandbox, requestFor(loaded, 'retrievePrivacyJob', {}))
      sandbox.clock.advance(1000)
    }
    const seen = observe(sandbox.journal.find(), service.name)
    expect(judgeOf('polls-gently')(seen)).toEqual({ kept: [], broken: [] })
  })

  test('that looks at an ended job as often as it likes', () => {
    expect(
      brokenIn({
        steps: [
          lookUp('12:00:00'),
          lookUp('12:00:01'),
          lookUp('12:00:02'),
          lookUp('12:00:03'),
          lookUp('12:00:04'),
        ],
      }),
    ).toEqual([])
  })

  test('that looks at an open job while the clock stands still', () => {
    expect(
      brokenIn({
        given: 'a submitted job',
        steps: [lookUp('12:00:00'), lookUp('12:00:00'), lookUp('12:00:00')],
      }),
    ).toEqual([])
  })

  test('that asks for the result again and again until there is one', () => {
    const content = (time: string) => ({ operation: 'retrievePrivacyJobContent', at: at(time) })
    expect(
      brokenIn({
        given: 'a submitted job',
        steps: [content('12:00:00'), content('12:10:00'), content('12:20:00')],
      }),
    ).toEqual([])
  })

  test('that tries a refused request once more the next day', () => {
    const given = ['a complete job', { state: 'a token with permissions', params: { permissions: [] } }]
    expect(
      brokenIn({
        given,
        steps: [lookUp('12:00:00'), { operation: 'retrievePrivacyJob', at: '2026-01-21T12:00:00Z' }],
      }),
    ).toEqual([])
  })

  test('that asks for a reply by name, twice', () => {
    const preferred = { operation: 'listPrivacyJobs', request: { headers: { prefer: 'code=400' } } }
    const throttled = { operation: 'listPrivacyJobs', request: { headers: { prefer: 'code=429' } } }
    expect(brokenIn({ steps: [preferred, preferred, throttled, throttled] })).toEqual([])
  })

  test('several requests of which were on their way when the token or the day ran out', () => {
    const given = ['a complete job', 'an expired token'] as const
    expect(brokenIn({ given, steps: [list(), list({ size: 2 }), lookUp('12:00:00')] })).toEqual([])
    expect(
      brokenIn({
        given: ['daily limit used up'],
        steps: [create(oneUserBut({ key: 'one' })), create(oneUserBut({ key: 'two' }))],
      }),
    ).toEqual([])
  })

  test('that sends a smaller request where a larger one was beyond the daily limit', () => {
    expect(
      brokenIn({
        given: [{ state: 'daily limit used up', params: { left: 1 } }],
        steps: [create(twoUsersBut({})), create(oneUserBut({}))],
      }),
    ).toEqual([])
  })

  test('that changes the namespaces after a product did not know them', () => {
    const given = {
      state: 'a product outcome',
      params: { product: 'Analytics', outcome: 'invalid-namespace' },
    }
    const shown = {
      operation: 'retrievePrivacyJob',
      at: at('13:00:00'),
      request: { path: { jobId: FIRST_JOB_ID } },
    }
    const first = { ...create(oneIdentityBut({ namespace: 'loyalty', type: 'custom' })), at: at('12:00:00') }
    expect(
      judgeOf('sends-known-identities')(tell({ given, steps: [first, shown, create(oneIdentityBut({}))] })),
    ).toEqual({ kept: [], broken: [] })
  })

  test('that downloads all that it has made, whatever the order of the answer', () => {
    const body = oneUserBut({ action: ['access', 'delete'] })
    const [made] = tell({ given: [], readings: { 'create-order': 'shuffled' }, steps: [create(body)] })
    const { jobs } = made!.reply as { jobs: { jobId: string }[] }
    const downloads = jobs.map(({ jobId }) => ({
      operation: 'retrievePrivacyJobContent',
      at: at('13:00:00'),
      request: { path: { jobId } },
    }))
    const story = {
      given: [],
      readings: { 'create-order': 'shuffled' },
      steps: [{ ...create(body), at: at('12:00:00') }, ...downloads] as const,
    }
    expect(brokenIn(story)).toEqual([])
  })
})

describe("a key is one person's", () => {
  const person = (key: string, value: string) =>
    create(oneUserBut({ key, userIDs: [{ namespace: 'email', value, type: 'standard' }] }))
  const detailsOf = (...steps: AnyStory['steps']) =>
    judgeOf('gives-unique-keys')(tell({ given: [], steps })).broken.map(({ at, detail }) => ({
      number: at.entry.number,
      detail,
    }))

  test('so another request may not give it to another', () => {
    expect(
      detailsOf(person('one', 'a@acme.com'), person('two', 'b@acme.com'), person('one', 'c@acme.com')),
    ).toEqual([{ number: 3, detail: 'gave the key one to more than one user' }])
  })

  test('so the same identities may be sent again under it', () => {
    expect(detailsOf(person('one', 'a@acme.com'), person('one', 'a@acme.com'))).toEqual([])
  })

  test('unless the request that gave it was refused', () => {
    expect(detailsOf(create(oneUserBut({ key: 'one', userIDs: [] })), person('one', 'a@acme.com'))).toEqual(
      [],
    )
  })
})

describe('a client that was throttled', () => {
  const given = ['a complete job', 'the gateway throttles'] as const
  const found = (...steps: AnyStory['steps']) =>
    judgeOf('waits-when-throttled')(tell({ given, steps })).broken.map(({ at, detail }) => ({
      number: at.entry.number,
      detail,
    }))
  const throttled = lookUp('12:00:00')

  test('may send nothing else before the time is over', () => {
    expect(found(throttled, { ...list(), at: at('12:00:10') }, { ...list(), at: at('12:01:00') })).toEqual([
      { number: 2, detail: 'waited 10 seconds of 60' },
    ])
  })

  test('breaks it whatever the answer', () => {
    const seen = tell({ given, steps: [throttled, { ...list(), at: at('12:01:00') }] })
    const early = seen.map((call, i) => (i === 1 ? { ...call, at: Date.parse(at('12:00:30')) } : call))
    expect(early[1]?.succeeded).toBe(true)
    expect(judgeOf('waits-when-throttled')(early).broken).toMatchObject([
      { detail: 'waited 30 seconds of 60' },
    ])
  })

  test('had other requests under way at the same instant', () => {
    expect(found(throttled, { ...list(), at: at('12:00:00') })).toEqual([])
  })

  test('is not to blame for another client', () => {
    expect(found(throttled, lookUp('12:00:10', { authorization: 'Bearer another-token' }))).toEqual([])
  })

  test('may be refused again where the test expects that', () => {
    const seen = tell({ given, steps: [throttled, lookUp('12:00:10')] })
    const expected = seen.map((call, i) =>
      i === 1 ? { ...call, entry: { ...call.entry, expected: true } } : call,
    )
    expect(judgeOf('waits-when-throttled')(expected).broken).toEqual([])
  })
})

describe('a finding', () => {
  test('names the request and what it did', () => {
    const { broken } = judgeOf('reads-every-page')(
      tell({ given: fiveJobs, steps: [list({ size: 5 }), list({ size: 2 })] }),
    )
    expect(broken.map(({ at, detail }) => ({ number: at.entry.number, detail }))).toEqual([
      { number: 2, detail: 'stopped after 2 of 5 jobs' },
    ])
  })

  test('comes once for each refused repetition', () => {
    const steps = [list({ size: 0 }), list({ size: 0 }), list(), list({ size: 0 })] as const
    expect(brokenIn({ steps })).toEqual([
      'does-not-repeat-refused: request 2',
      'does-not-repeat-refused: request 4',
    ])
  })

  test('tells that a client counts its own jobs of a day, not only what it is told', () => {
    const [first, ...others] = Array.from({ length: 21 }, () => create(manyUsers(1000)))
    const { broken } = judgeOf('stays-within-daily-limit')(tell({ given: [], steps: [first!, ...others] }))
    expect(broken.map(({ at, detail }) => ({ number: at.entry.number, detail }))).toEqual([
      { number: 21, detail: 'asked for 21000 jobs on one day' },
    ])
  })

  test('comes at the resend, and not at what the client asks for afterwards', () => {
    const steps = [
      create(oneUserBut({}), true),
      create(twoUsersBut({})),
      create(twoUsersBut({ users: [davidSmith] })),
    ] as const
    expect(brokenIn({ given: [], steps })).toEqual(['looks-before-resending: request 2'])
  })
})

describe('a reading that the answers rest on', () => {
  const brokenUnder = (
    readings: Record<string, string>,
    steps: AnyStory['steps'],
    given: AnyStory['given'] = [],
  ) => brokenIn({ given, readings, steps })

  test('tells which page is the first', () => {
    const fromOne = { 'first-page': '1' }
    const three = { state: 'jobs', params: { count: 3 } }
    const page = (page: number) => list({ size: 2, page })
    expect(brokenUnder(fromOne, [page(1), page(2)], three)).toEqual([])
    expect(brokenUnder(fromOne, [page(1)], three)).toEqual(['reads-every-page: request 1'])
    expect(brokenUnder({}, [page(1), page(2)], three)).toContain('starts-at-page-zero: request 1')
  })

  test('tells how many jobs a page without a size holds', () => {
    const thirty = { state: 'jobs', params: { count: 30 } }
    expect(brokenUnder({}, [list()], thirty)).toEqual([])
    expect(brokenUnder({ 'default-size': '25' }, [list()], thirty)).toEqual(['reads-every-page: request 1'])
    expect(brokenUnder({ 'default-size': '25' }, [list(), list({ page: 1 })], thirty)).toEqual([])
  })

  test.each([
    ['processed', []],
    ['created', ['looks-before-resending: request 3']],
  ])('tells whether a list by another day may show lost jobs: %s', (dateFilter, broken) => {
    const once = { ...create(oneUserBut({}), true), at: '2026-01-19T23:55:00Z' }
    const look = { ...list({ filterDate: '2026-01-20' }), at: '2026-01-20T12:00:00Z' }
    const again = { ...create(oneUserBut({})), at: '2026-01-20T12:01:00Z' }
    expect(brokenUnder({ 'date-filter': dateFilter }, [once, look, again])).toEqual(broken)
  })

  test('tells how many jobs a request for several products asks for', () => {
    const request = create(twoUsersBut(everyProduct))
    const steps = [request, ...Array.from({ length: 6 }, () => request)] as const
    expect(brokenUnder({}, steps)).toEqual([])
    expect(brokenUnder({ 'products-of-a-job': 'one' }, steps)).toEqual([
      'stays-within-daily-limit: request 7',
    ])
  })
})

test('no judge fails on a request of any shape', () => {
  const value = fc.jsonValue({ maxDepth: 3 })
  const user = fc.oneof(value, fc.record({ key: value, action: value, userIDs: value }))
  const body = fc.oneof(
    value,
    fc.record({
      users: fc.oneof(value, fc.array(user)),
      regulation: value,
      include: value,
      companyContexts: value,
    }),
  )
  const text = fc.constantFrom('', '-1', '1', '2026-01-01', '2026-13-01', 'ccpa', 'x')
  const query = fc.dictionary(
    fc.constantFrom('page', 'size', 'fromDate', 'toDate', 'filterDate', 'regulation'),
    text,
  )
  const step = fc.oneof(
    fc.record({
      operation: fc.constantFrom('createPrivacyJob', 'processCCPASalesConsent'),
      request: fc.record({ body }),
      lost: fc.boolean(),
    }),
    fc.record({
      operation: fc.constant('listPrivacyJobs'),
      request: fc.record({ query }),
      lost: fc.boolean(),
    }),
    fc.record({
      operation: fc.constantFrom('retrievePrivacyJob', 'retrievePrivacyJobContent'),
      lost: fc.boolean(),
    }),
  )
  fc.assert(
    fc.property(step, fc.array(step, { maxLength: 12 }), (first, others) => {
      const seen = tell({ steps: [first, ...others] })
      for (const judge of judges.values()) for (const { at } of judge(seen).broken) expect(seen).toContain(at)
    }),
    { numRuns: 60 },
  )
})
