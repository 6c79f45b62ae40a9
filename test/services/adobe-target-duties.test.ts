import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { readDocument } from '../../src/mock/hand/document.ts'
import type { AnyStory, Duty } from '../../src/mock/engine/book/duty.ts'
import { playStory } from '../../src/mock/engine/journey/play.ts'
import { Mock } from '../../src/mock/engine/journey/mock.ts'
import type { Observation } from '../../src/mock/engine/book/journal/observation.ts'
import { FIRST_BATCH_ID, FIRST_TOKEN, SECOND_TOKEN } from '../../src/mock/services/adobe-target/samples.ts'
import service from '../../src/mock/services/adobe-target/index.ts'

const mock = new Mock([{ service, document: readDocument('openapi/adobe-target.yaml') }])
const loaded = mock.services.get(service.name)!

/** What a judge sees of a story. */
const tell = (story: AnyStory): Observation[] => playStory(mock, loaded, story)

const named = (stories: readonly AnyStory[]) =>
  stories.map((story, i) => ({ story, name: story.name ?? `story ${i + 1}` }))
const judged = service.duties.filter(
  (duty): duty is Duty & Required<Pick<Duty, 'judge' | 'examples'>> => duty.judge !== undefined,
)
const judgeOf = (id: string) => judged.find((duty) => duty.id === id)!.judge

/** All that is broken in a story, as `duty: request number`. */
function brokenIn(story: AnyStory): string[] {
  const seen = tell(story)
  return judged.flatMap(({ id, judge }) =>
    judge(seen).broken.map(({ at }) => `${id}: request ${at.entry.number}`),
  )
}

test('every duty has a judge, or says why no journal can show it', () => {
  expect(
    service.duties
      .filter(({ judge, unseen }) => (judge === undefined) === (unseen === undefined))
      .map(({ id }) => id),
  ).toEqual([])
})

describe.each(judged.map((duty) => [duty.id, duty] as const))('%s', (id, { judge, examples }) => {
  test.each(named(examples.kept))('is kept, and no other duty broken: $name', ({ story }) => {
    expect(judge(tell(story)).kept).not.toEqual([])
    expect(brokenIn(story)).toEqual([])
  })

  test.each(named(examples.broken))('is broken: $name', ({ story }) => {
    expect(brokenIn(story)).toContainEqual(expect.stringMatching(`^${id}: `))
  })
})

const at = (time: string) => (time.includes('T') ? `${time}Z` : `2026-01-20T${time}Z`)
const required = ['a client in use', 'authentication required'] as const
const bulk = (body?: string, headers: Record<string, string | undefined> = {}) => ({
  operation: 'batchUpdateProfiles',
  request: { ...(body === undefined ? {} : { body }), headers },
})
const status = (time: string, batchId = FIRST_BATCH_ID, showDetails = true) => ({
  operation: 'getBatchStatus',
  at: at(time),
  request: { query: { batchId, showDetails } },
})
const fetch = (thirdPartyId = 'loyal-1', headers: Record<string, string> = {}) => ({
  operation: 'fetchProfileByThirdPartyId',
  request: { path: { thirdPartyId }, headers },
})
const update = (token: string) => ({
  operation: 'updateProfile',
  request: { headers: { authorization: `Bearer ${token}` } },
})
const read = { operation: 'getAuthorizationToken' }
const make = { operation: 'requestAuthorizationToken' }

describe('a sensible client gets no finding', () => {
  test('that makes a token ahead of time, updates its scripts and follows a batch to its end', () => {
    const token = { authorization: `Bearer ${SECOND_TOKEN}` }
    const steps = [
      make,
      update(FIRST_TOKEN),
      { ...read, at: '2026-04-15T12:00:00Z' },
      make,
      bulk(undefined, token),
      fetch('loyal-1', token),
    ] as const
    expect(brokenIn({ given: required, steps })).toEqual([])
  })

  test('that has been away for so long that its token is gone', () => {
    const later = { ...read, at: '2026-09-01T12:00:00Z' }
    expect(
      brokenIn({ given: required, steps: [make, update(FIRST_TOKEN), later, make, update(SECOND_TOKEN)] }),
    ).toEqual([])
  })

  test('that reads the token anew where somebody else has made one', () => {
    const seeded = {
      state: 'a profile token',
      params: { accessToken: '0e9a4b7c-52d1-4c86-a3f8-91b6d7e40c25' },
    }
    expect(
      brokenIn({
        given: [...required, seeded],
        steps: [bulk(), read, update('0e9a4b7c-52d1-4c86-a3f8-91b6d7e40c25')],
      }),
    ).toEqual([])
  })

  test('whose answer with the new token was lost, and that reads it', () => {
    expect(
      brokenIn({
        given: [],
        steps: [make, { ...make, lost: true }, update(FIRST_TOKEN), read, update(SECOND_TOKEN)],
      }),
    ).toEqual([])
  })

  test('that sends an old token where none is asked for', () => {
    expect(
      brokenIn({
        steps: [make, make, update(FIRST_TOKEN), bulk(undefined, { authorization: `Bearer ${FIRST_TOKEN}` })],
      }),
    ).toEqual([])
  })

  test('that makes tokens for debugging as often as it debugs', () => {
    const debug = { ...make, request: { query: { authorizationScope: 'debug_tools' } } }
    expect(brokenIn({ steps: [debug, debug, debug, debug] })).toEqual([])
  })

  test('that asks for the status of a batch which it remembers from another run', () => {
    expect(brokenIn({ steps: [{ operation: 'getBatchStatus' }] })).toEqual([])
  })

  test('that sends many calls after another minute, each once', () => {
    const given = ['a client in use', { state: 'calls made', params: { count: 50 } }]
    const steps = [
      { ...bulk('batch=thirdPartyId,tier\nloyal-1,gold'), at: at('12:00:00') },
      fetch(),
      update('none'),
      { ...bulk('batch=thirdPartyId,tier\nloyal-1,gold'), at: at('12:01:00') },
    ] as const
    expect(brokenIn({ given, steps })).toEqual([])
    expect(judgeOf('waits-out-503')(tell({ given, steps })).kept.map(({ entry }) => entry.number)).toEqual([
      4,
    ])
  })

  test('that counts as the vendor does and is served within the minute', () => {
    const given = ['a client in use', { state: 'calls made', params: { count: 49 } }]
    const settings = (time: string) => ({ operation: 'getClientSettings', at: at(time) })
    const seen = tell({ given, steps: [settings('12:00:00'), settings('12:00:50'), settings('12:01:01')] })
    expect(seen.map((call) => call.status)).toEqual([200, 503, 200])
    expect(judgeOf('waits-out-503')(seen)).toEqual({ kept: [], broken: [] })
  })

  test('that polls while the clock stands still', () => {
    expect(brokenIn({ steps: [bulk(), status('12:00:00'), status('12:00:00'), status('12:00:00')] })).toEqual(
      [],
    )
  })

  test('that reads two batches side by side, the counters of each once', () => {
    const [first, second] = tell({ steps: [bulk(), bulk()] }).map(
      ({ reply }) => /batchId=([^<]+)/.exec(String(reply))?.[1],
    )
    const steps = [
      bulk(),
      bulk(),
      status('12:01:00', first),
      status('12:01:00', second),
      status('12:06:00', first, false),
      status('12:06:00', second),
      status('12:06:01', first),
    ] as const
    expect(brokenIn({ steps })).toEqual([])
    expect(judgeOf('waits-for-complete')(tell({ steps })).kept.map(({ entry }) => entry.number)).toEqual([
      5, 6,
    ])
  })

  test('that asks for a batch of its own when its status is no longer kept', () => {
    expect(brokenIn({ steps: [bulk(), status('2026-01-22T12:00:00')] })).toEqual([])
  })

  test('that sends the same refused request again when the switch was turned or a day has gone by', () => {
    const off = { operation: 'updateClientSettings', request: { body: { locale: 'ko_KR' } } }
    expect(brokenIn({ given: required, steps: [update('made-up'), off, update('made-up')] })).toEqual([])
    expect(
      brokenIn({
        given: required,
        steps: [update('made-up'), { ...update('made-up'), at: '2026-01-21T12:00:00Z' }],
      }),
    ).toEqual([])
  })

  test('that asks for a reply by name, twice', () => {
    const preferred = { operation: 'batchUpdateProfiles', request: { headers: { prefer: 'code=503' } } }
    expect(brokenIn({ steps: [preferred, preferred] })).toEqual([])
  })

  test('whose values are numbers, words and encoded bytes, in either version', () => {
    const body = 'batch=pcId,tier,spent\n1767225600000-575948.35_0,gold,12.50\n1767225600000-575949,,-3'
    expect(
      brokenIn({ steps: [bulk(body), { operation: 'batchUpdateProfilesV1', request: { body } }] }),
    ).toEqual([])
    expect(judgeOf('encodes-everything')(tell({ steps: [bulk(body)] }))).toEqual({ kept: [], broken: [] })
  })

  test('that uses version 2 with ids of its own although ECID is in use', () => {
    expect(brokenIn({ steps: [{ operation: 'fetchProfileByMarketingCloudVisitorId' }, bulk()] })).toEqual([])
  })
})

describe('a finding', () => {
  const detailsOf = (id: string, story: AnyStory) =>
    judgeOf(id)(tell(story)).broken.map(({ at, detail }) => ({ number: at.entry.number, detail }))

  test('names the character that was not encoded, and its line', () => {
    expect(
      detailsOf('encodes-everything', {
        steps: [bulk('batch=thirdPartyId,brand\nloyal-1,Zara\nloyal-2,H&M')],
      }),
    ).toEqual([{ number: 1, detail: 'sent a bare & in line 3 of the batch' }])
  })

  test('names the URL that was asked for, and the one that had been given', () => {
    const [submitted, asked] = tell({ steps: [bulk(), status('12:00:00')] })
    const elsewhere = {
      ...asked!,
      entry: { ...asked!.entry, request: { ...asked!.entry.request, origin: 'http://localhost:4010' } },
    }
    expect(judgeOf('follows-status-url')([submitted!, elsewhere]).broken.map(({ detail }) => detail)).toEqual(
      [
        'asked for the status at http://localhost:4010/m2/acmeshop/profile/batchStatus, where the ' +
          'answer had named http://127.0.0.1:4010/m2/acmeshop/profile/batchStatus',
      ],
    )
  })

  test('says how soon after a 503 the next call came, until the minute is over', () => {
    const given = ['a client in use', { state: 'calls made', params: { count: 50 } }]
    const settings = (time: string) => ({ operation: 'getClientSettings', at: at(time) })
    const steps = [
      settings('12:00:00'),
      settings('12:00:00.500'),
      settings('12:00:30'),
      settings('12:01:40'),
    ] as const
    expect(detailsOf('waits-out-503', { given, steps })).toEqual([
      { number: 2, detail: 'called again 0.5 seconds after a 503' },
      { number: 3, detail: 'called again 30 seconds after a 503' },
    ])
  })

  test('comes for a burst of more calls than workers have under way', () => {
    const given = ['a client in use', { state: 'calls made', params: { count: 50 } }]
    const [first, ...others] = Array.from({ length: 8 }, (_, i) =>
      bulk(`batch=thirdPartyId,tier\nloyal-${i},gold`),
    )
    expect(
      detailsOf('waits-out-503', { given, steps: [first!, ...others] }).map(({ number }) => number),
    ).toEqual([6, 7, 8])
  })

  test('comes for each token that is made without need', () => {
    expect(
      detailsOf('reads-before-making', { steps: [make, make, make, make] }).map(({ number }) => number),
    ).toEqual([3, 4])
  })

  test('comes for the old token, whichever call sends it', () => {
    const old = { headers: { authorization: `Bearer ${FIRST_TOKEN}` } }
    const calls = [
      'batchUpdateProfilesV1',
      'batchUpdateProfiles',
      'updateProfile',
      'updateProfileByPost',
      'fetchProfile',
      'fetchProfileByThirdPartyId',
      'fetchProfileByMarketingCloudVisitorId',
    ]
    const steps = [make, make, ...calls.map((operation) => ({ operation, request: old }))] as const
    expect(detailsOf('replaces-everywhere', { given: required, steps }).map(({ number }) => number)).toEqual([
      3, 4, 5, 6, 7, 8, 9,
    ])
  })

  test('comes at the look that was taken for the end of the batch', () => {
    expect(
      brokenIn({
        steps: [bulk(), status('12:01:00'), fetch('loyal-1'), status('12:02:00'), fetch('loyal-2')],
      }),
    ).toEqual(['waits-for-complete: request 4'])
    expect(
      brokenIn({ steps: [bulk(), status('12:01:00'), fetch('loyal-3'), { operation: 'fetchProfile' }] }),
    ).toEqual([])
  })
})

test('no judge fails on a request of any shape', () => {
  const body = fc.oneof(
    fc.string(),
    fc.string().map((text) => `batch=${text}`),
    fc.constantFrom('batch=pcId,a\n1,&', 'batch=thirdPartyId', 'batch=thirdPartyId,a\nloyal-1,+1'),
  )
  const token = fc
    .constantFrom(FIRST_TOKEN, SECOND_TOKEN, 'x', '')
    .map((shown) => ({ authorization: `Bearer ${shown}` }))
  const step = fc.oneof(
    fc.record({
      operation: fc.constantFrom('batchUpdateProfiles', 'batchUpdateProfilesV1'),
      request: fc.record({ body, headers: token }),
      lost: fc.boolean(),
    }),
    fc.record({
      operation: fc.constant('getBatchStatus'),
      request: fc.record({
        query: fc.record({ batchId: fc.constantFrom(FIRST_BATCH_ID, '', 'x'), showDetails: fc.boolean() }),
      }),
      lost: fc.boolean(),
    }),
    fc.record({
      operation: fc.constantFrom('getAuthorizationToken', 'requestAuthorizationToken'),
      lost: fc.boolean(),
    }),
    fc.record({
      operation: fc.constantFrom('updateProfile', 'fetchProfileByThirdPartyId', 'fetchProfile'),
      request: fc.record({ headers: token }),
      lost: fc.boolean(),
    }),
    fc.record({
      operation: fc.constant('updateClientSettings'),
      request: fc.record({ body: fc.record({ enableProfileApiAuthentication: fc.boolean() }) }),
    }),
  )
  fc.assert(
    fc.property(step, fc.array(step, { maxLength: 12 }), (first, others) => {
      const seen = tell({ steps: [first, ...others] })
      for (const { judge } of judged) for (const { at } of judge(seen).broken) expect(seen).toContain(at)
    }),
    { numRuns: 60 },
  )
})
