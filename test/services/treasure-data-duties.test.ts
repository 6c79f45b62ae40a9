import { fileURLToPath } from 'node:url'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { readDocument } from '../../src/mock/hand/document.ts'
import { playStory } from '../../src/mock/engine/journey/play.ts'
import type { AnyStory } from '../../src/mock/engine/book/duty.ts'
import { Mock } from '../../src/mock/engine/journey/mock.ts'
import {
  allFolders,
  patched,
  tokens,
  twoFolders,
} from '../../src/mock/services/treasure-data/examples/grants.ts'
import service from '../../src/mock/services/treasure-data/index.ts'
import type { Permissions } from '../../src/mock/services/treasure-data/permissions/permissions.ts'
import { RESTRICTED_KEY } from '../../src/mock/services/treasure-data/samples.ts'

const mock = new Mock([
  {
    service,
    document: readDocument(fileURLToPath(new URL('../../openapi/treasure-data.yaml', import.meta.url))),
  },
])
const loaded = mock.services.get(service.name)!

const tell = (story: AnyStory) => playStory(mock, loaded, story)

/** The duties that a story breaks, each as often as it does. */
function brokenIn(story: AnyStory): string[] {
  const seen = tell(story)
  return service.duties.flatMap(({ id, judge }) => judge?.(seen).broken.map(() => id) ?? [])
}

/** What a duty finds broken in a story, in words. */
function detailsOf(id: string, story: AnyStory): string[] {
  return service.duties.find((duty) => duty.id === id)!.judge!(tell(story)).broken.map(({ detail }) => detail)
}

const read = { operation: 'getPermissionByPolicyId' } as const
const others: Permissions = { MasterSegmentConfigs: [{ operation: 'view' }] }
const refused = { operation: 'updatePermissionByPolicyId', request: { body: { NoSuchKey: [] } } } as const
const create = {
  operation: 'createEntityToken',
  request: { headers: { authorization: RESTRICTED_KEY } },
} as const
const holding = (permissions: Permissions) => ({ state: 'a policy', params: { permissions } })
const lost = true

describe('a client that is right in its own way is not found fault with', () => {
  const right: readonly (readonly [string, AnyStory])[] = [
    [
      'several changes after one read',
      {
        steps: [
          read,
          patched({ ...others, ...tokens }),
          patched({ ...others, ...allFolders }),
          patched({ ...others, ...tokens, SegmentAllFolders: [] }),
        ],
      },
    ],
    [
      'a change sent twice because its answer was lost',
      { steps: [read, { ...patched({ ...others, ...tokens }), lost }, patched({ ...others, ...tokens })] },
    ],
    [
      'a change that was refused and leaves keys out',
      { steps: [read, refused, patched({ ...others, ...tokens })] },
    ],
    ['a change refused before any read', { steps: [refused] }],
    [
      'everything taken away, key by key',
      { steps: [read, patched({ MasterSegmentConfigs: [], ProfilesApiToken: [] })] },
    ],
    [
      'one audience in place of another',
      {
        steps: [
          read,
          patched({ ...others, ProfilesApiToken: [{ audience_id: '143857', operation: 'full' }] }),
        ],
      },
    ],
    [
      'an id that is like another one but for a zero, beside it',
      {
        given: holding({ ProfilesApiToken: [{ audience_id: '069129', operation: 'full' }] }),
        steps: [
          read,
          patched({
            ProfilesApiToken: [
              { audience_id: '069129', operation: 'full' },
              { audience_id: '69129', operation: 'full' },
            ],
          }),
        ],
      },
    ],
    [
      'an emptied key that is left out once it is shown empty',
      {
        given: holding(twoFolders),
        steps: [read, patched({ ...tokens, SegmentFolder: [] }), read, patched(tokens)],
      },
    ],
    [
      'the same refused request with two hours in between',
      {
        steps: [
          { ...create, at: '2026-01-20T12:00:00Z' },
          { ...create, at: '2026-01-20T14:00:00Z' },
        ],
      },
    ],
    [
      'the same refused request of another user',
      {
        steps: [
          { operation: 'getEntityFolder', request: { path: { id: 1 } } },
          {
            operation: 'getEntityFolder',
            request: { path: { id: 1 }, headers: { authorization: RESTRICTED_KEY } },
          },
        ],
      },
    ],
    ['a refused request again whose answer never came', { steps: [{ ...create, lost }, create] }],
    [
      'two tokens alike, each with its answer',
      { steps: [{ operation: 'createEntityToken' }, { operation: 'createEntityToken' }] },
    ],
    [
      'a token that is looked for and not made again',
      { steps: [{ operation: 'createEntityToken', lost }, { operation: 'listAudienceTokens' }] },
    ],
    [
      'a deletion without an answer, and then a look',
      { steps: [{ operation: 'deleteEntityToken', lost }, { operation: 'getEntityToken' }] },
    ],
  ]

  test.each(right)('%s', (_, story) => {
    expect(brokenIn(story)).toEqual([])
    expect(brokenIn({ ...story, readings: { 'permissions-patch': 'per-key' } })).toEqual([])
    expect(
      brokenIn({ ...story, readings: { 'emptied-keys': 'dropped', 'permissions-reply': 'stored' } }),
    ).toEqual([])
  })

  test('a refusal that the client said it expects is no repetition', () => {
    const expecting = {
      ...create,
      request: { headers: { authorization: RESTRICTED_KEY, 'x-bythebook-expect': 'folder-edit-granted' } },
    }
    expect(brokenIn({ steps: [expecting, expecting] })).toEqual([])
  })

  test('a connection that the client broke off itself is not held against it', () => {
    const [answered] = tell({ steps: [{ operation: 'getEntityFolder' }] })
    const brokenOff = { ...answered!, lost, entry: { ...answered!.entry, lost } }
    expect(service.duties.flatMap(({ judge }) => judge?.([brokenOff]).broken ?? [])).toEqual([])
  })
})

describe('what is found names what was done', () => {
  test('the keys that a change leaves out, with what they held', () => {
    expect(
      detailsOf('whole-object-back', { given: holding(allFolders), steps: [read, patched(others)] }),
    ).toEqual([
      'left out ProfilesApiToken (1 entry), SegmentAllFolders (2 entries), which the ' +
        'client had last seen there',
    ])
  })

  test('the audience that was removed unseen', () => {
    const [first, second] = ['143856', '143857'].map((audience_id) => ({
      audience_id,
      operation: 'full' as const,
    }))
    const steps = [
      patched({ ProfilesApiToken: [first!, second!] }),
      patched({ ProfilesApiToken: [second!] }),
    ] as const
    expect(detailsOf('confirmed-before-removal', { steps })).toEqual([
      'removed audience 143856 without having read which audiences there are',
    ])
  })

  test('the status of a refusal that was asked for twice', () => {
    expect(detailsOf('does-not-repeat-refused', { steps: [create, create] })).toEqual([
      'sent again unchanged what had been refused with 403',
    ])
  })
})

describe('a client that was throttled', () => {
  const given = ['the documented account', 'the API throttles'] as const
  const call = (time: string, headers: Record<string, string> = {}) =>
    ({ operation: 'getPermissionByPolicyId', at: `2026-01-20T${time}Z`, request: { headers } }) as const
  const list = { operation: 'getAccessControlPolicies', at: '2026-01-20T12:00:10Z' } as const
  const found = (...steps: AnyStory['steps']) => detailsOf('waits-when-throttled', { given, steps })
  const judge = service.duties.find(({ id }) => id === 'waits-when-throttled')!.judge!

  test('may not send the request again before the time is over, as often as it tries', () => {
    expect(found(call('12:00:00'), call('12:00:10'), call('12:00:50'), call('12:01:00'))).toEqual([
      'waited 10 seconds of 60',
      'waited 40 seconds of 50',
    ])
  })

  test('breaks it whatever the answer', () => {
    const seen = tell({ given, steps: [call('12:00:00'), call('12:01:00')] })
    const early = seen.map((one, i) => (i === 1 ? { ...one, at: Date.parse('2026-01-20T12:00:30Z') } : one))
    expect(early[1]?.succeeded).toBe(true)
    expect(judge(early)).toMatchObject({ kept: [], broken: [{ detail: 'waited 30 seconds of 60' }] })
  })

  test('keeps it once, not with each later call', () => {
    const seen = tell({ given, steps: [call('12:00:00'), call('12:01:00'), call('12:02:00')] })
    expect(judge(seen)).toMatchObject({ kept: [{ at: Date.parse('2026-01-20T12:01:00Z') }], broken: [] })
  })

  test.each([
    ['under way at the same instant', call('12:00:00')],
    ['for something else', list],
    ['of another client', call('12:00:10', { authorization: RESTRICTED_KEY })],
  ])('is not to blame for a request %s', (_, other) => {
    expect(found(call('12:00:00'), other)).toEqual([])
  })

  test('is not to blame for a clock that was set back', () => {
    const seen = tell({ given, steps: [call('12:00:00'), call('12:00:10'), call('12:00:20')] })
    const back = seen.map((one, i) => (i === 2 ? { ...one, at: Date.parse('2026-01-20T11:59:00Z') } : one))
    expect(judge(back).broken).toHaveLength(1)
  })

  test('may be refused again where the test expects that', () => {
    const seen = tell({ given, steps: [call('12:00:00'), call('12:00:10')] })
    const expected = seen.map((one, i) =>
      i === 1 ? { ...one, entry: { ...one.entry, expected: true } } : one,
    )
    expect(judge(expected).broken).toEqual([])
  })

  test('did not have an answer that was lost', () => {
    expect(found({ ...call('12:00:00'), lost }, call('12:00:10'))).toEqual([])
  })
})

const ids = fc.uniqueArray(fc.constantFrom('143856', '143857', '69129'), { minLength: 1 })
const entries = <const Operation extends string>(operation: Operation) =>
  ids.map((all) => all.map((audience_id) => ({ audience_id, operation })))
const anyPermissions = fc.record(
  { ProfilesApiToken: entries('full'), Profiles: entries('view'), SegmentAllFolders: entries('edit') },
  { requiredKeys: [] },
)
const anyReadings = fc.record({
  'permissions-patch': fc.constantFrom('replace-all', 'per-key'),
  'permissions-reply': fc.constantFrom('sent', 'stored'),
  'emptied-keys': fc.constantFrom('kept', 'dropped'),
})

/** The permissions as a careful client sends them: with an empty list for every key that is to go. */
function whole(from: Permissions, to: Permissions): Permissions {
  return { ...Object.fromEntries(Object.keys(from).map((key) => [key, []])), ...to }
}

test(
  'a client that reads, changes and sends the whole object back breaks nothing, whatever the permissions ' +
    'and readings',
  () => {
    fc.assert(
      fc.property(
        anyPermissions,
        anyPermissions,
        anyPermissions,
        anyReadings,
        (first, second, third, readings) => {
          const steps = [
            read,
            patched(whole(first, second)),
            read,
            patched(whole(whole(first, second), third)),
          ] as const
          expect(brokenIn({ given: holding(first), readings, steps })).toEqual([])
        },
      ),
      { numRuns: 200 },
    )
  },
)

test('a client that leaves a key out that has entries breaks one duty, and one alone', () => {
  fc.assert(
    fc.property(anyPermissions, anyPermissions, anyReadings, (first, second, readings) => {
      const forgets = Object.keys(first).some((key) => !Object.hasOwn(second, key))
      const broken = brokenIn({ given: holding(first), readings, steps: [read, patched(second)] })
      expect(broken).toHaveLength(forgets ? 1 : 0)
      expect(['whole-object-back', 'empty-list-for-none']).toEqual(expect.arrayContaining(broken))
    }),
    { numRuns: 200 },
  )
})
