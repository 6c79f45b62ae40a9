import { expect, onTestFinished, test } from 'vitest'
import type { VerdictWord } from '../../src/mock/judge/verdict.ts'
import { startMock } from '../../src/mock/doors/start-mock.ts'

const BATCH =
  'batch=thirdPartyId,tier,city\nloyal-1,gold,S%C3%A3o%20Paulo\nstranger,silver,\nloyal/2,gold,Busan'
const PASSED = '<response><success>true</success><batchStatus>'
const FAILED =
  '<response><success>false</success><batchStatus></batchStatus><message>Forbidden</message></response>'

/** A mock of its own with one known visitor, and a client that speaks to it over a socket. */
async function start(version: 1 | 2) {
  const mock = await startMock({ services: ['adobe-target'], clock: 'frozen@2026-01-20T12:00:00Z' })
  onTestFinished(() => mock.close())
  const sandbox = mock.sandbox()
  sandbox.enterState('adobe-target', 'profiles')
  sandbox.startVerdict()
  const env = Object.fromEntries(
    Object.entries(mock.env('adobe-target')).map(([name, { value }]) => [
      name.replace('ADOBE_TARGET_', ''),
      value,
    ]),
  )
  const { ADMIN_URL, EDGE_URL, TENANT, CLIENT_CODE, ACCESS_TOKEN, API_KEY } = env as Record<string, string>
  const onAdmin = { authorization: `Bearer ${ACCESS_TOKEN}`, 'x-api-key': API_KEY! }
  const onEdge = (token: string | undefined, expected: string | undefined) => ({
    ...(token === undefined ? {} : { authorization: `Bearer ${token}` }),
    ...(expected === undefined ? {} : { 'x-bythebook-expect': expected }),
  })

  async function send(url: string, init: RequestInit) {
    const response = await fetch(url, init)
    return { status: response.status, text: await response.text() }
  }
  return {
    sandbox,
    TENANT,
    CLIENT_CODE,
    send,
    admin: (
      method: string,
      path: string,
      {
        body,
        tenant = TENANT,
        expected,
      }: { body?: object; tenant?: string | undefined; expected?: string } = {},
    ) =>
      send(`${ADMIN_URL}/${tenant}/target/${path}`, {
        method,
        headers: {
          ...onAdmin,
          'content-type': 'application/vnd.adobe.target.v1+json',
          ...(expected === undefined ? {} : { 'x-bythebook-expect': expected }),
        },
        ...(body ? { body: JSON.stringify(body) } : {}),
      }),
    bulk: ({
      token,
      expected,
      code = CLIENT_CODE,
    }: { token?: string; expected?: string; code?: string | undefined } = {}) =>
      send(`${EDGE_URL}/m2/${code}${version === 2 ? '/v2' : ''}/profile/batchUpdate`, {
        method: 'POST',
        headers: { ...onEdge(token, expected), 'content-type': 'application/x-www-form-urlencoded' },
        body: BATCH,
      }),
    profile: (id: string, token?: string, expected?: string) =>
      send(`${EDGE_URL}/rest/v1/profiles/thirdPartyId/${id}?client=${CLIENT_CODE}`, {
        headers: onEdge(token, expected),
      }),
  }
}

const statusUrl = (text: string) => /<batchStatus>(.+)<\/batchStatus>/.exec(text)![1]!
const tokenIn = (text: string) => (JSON.parse(text) as { accessToken: string }).accessToken
const TOKEN = 'authentication/token?authorizationScope=profile_api'

test.each([
  [
    1,
    '<successfulUpdates>1</successfulUpdates><profilesNotFound>1</profilesNotFound>' +
      '<failedUpdates>1</failedUpdates>',
    404,
  ],
  [
    2,
    '<successfulUpdates>2</successfulUpdates><profilesNotFound>0</profilesNotFound>' +
      '<failedUpdates>1</failedUpdates>',
    200,
  ],
] as const)(
  'a batch of version %i goes through the life of the switch, the token and itself',
  async (version, counters, strangerIs) => {
    const { sandbox, TENANT, CLIENT_CODE, send, admin, bulk, profile } = await start(version)
    const turn = (on: boolean) =>
      admin('PATCH', 'clients/settings', { body: { enableProfileApiAuthentication: on } })
    expect(TENANT).not.toBe(CLIENT_CODE)

    expect(await bulk()).toMatchObject({ status: 200, text: expect.stringContaining(PASSED) as string })
    expect(await turn(true)).toMatchObject({
      status: 200,
      text: expect.stringContaining('"enableProfileApiAuthentication":true') as string,
    })
    expect(await bulk({ expected: 'token-on-bulk' })).toEqual({ status: 403, text: FAILED })

    expect(await admin('GET', TOKEN, { expected: 'token-there' })).toMatchObject({ status: 404 })
    const first = tokenIn((await admin('POST', TOKEN)).text)
    expect(await bulk({ token: first })).toMatchObject({
      status: 200,
      text: expect.stringContaining(PASSED) as string,
    })
    const made = await admin('POST', TOKEN)
    expect(made).toMatchObject({
      status: 201,
      text: expect.stringContaining('"expiresIn":7775999') as string,
    })
    const second = tokenIn(made.text)
    expect(await bulk({ token: first, expected: 'token-current' })).toEqual({ status: 403, text: FAILED })
    const { text: submitted } = await bulk({ token: second })
    expect(submitted).toContain(PASSED)

    const url = statusUrl(submitted)
    expect(url).toContain(`/m2/${CLIENT_CODE}/profile/batchStatus?batchId=${CLIENT_CODE}-`)
    expect((await send(url, {})).text).toContain('<status>incomplete</status><batchSize>3</batchSize>')
    expect(JSON.parse((await profile('loyal-1', second)).text)).toMatchObject({
      profileAttributes: { tier: { value: 'silver' } },
    })
    sandbox.clock.advance('5m')
    expect((await send(url, {})).text).toContain(
      '<status>complete</status><batchSize>3</batchSize>' +
        '<profile><id>loyal/2</id><status>failed</status></profile>',
    )
    expect((await send(`${url}&showDetails=true`, {})).text).toContain(
      `<batchSize>3</batchSize><consumedCount>3</consumedCount>${counters}`,
    )

    expect(await profile('loyal-1', first, 'token-on-fetch')).toMatchObject({ status: 403 })
    expect(JSON.parse((await profile('loyal-1', second)).text)).toMatchObject({
      client: CLIENT_CODE,
      profileAttributes: { tier: { value: 'gold' }, city: { value: 'São Paulo' } },
    })
    expect(await profile('stranger', second, strangerIs === 404 ? 'profile-known' : undefined)).toMatchObject(
      { status: strangerIs },
    )

    sandbox.clock.advance('90d')
    expect(await bulk({ token: second, expected: 'token-unexpired' })).toEqual({ status: 403, text: FAILED })
    expect(await bulk({ token: tokenIn((await admin('POST', TOKEN)).text) })).toMatchObject({
      status: 200,
      text: expect.stringContaining(PASSED) as string,
    })
    expect(await turn(false)).toMatchObject({ status: 200 })
    expect(await bulk({ token: second })).toMatchObject({
      status: 200,
      text: expect.stringContaining(PASSED) as string,
    })

    const [verdict] = sandbox.verdict().services
    const having = (wanted: VerdictWord) =>
      verdict!.verdicts.filter((ruleVerdict) => ruleVerdict.verdict === wanted).map(({ id }) => id)
    expect(having('broken')).toEqual([])
    expect(verdict!.unanswered).toEqual([])
    expect(having('kept')).toEqual(
      expect.arrayContaining([
        'follows-status-url',
        'reads-counters',
        'replaces-everywhere',
        'waits-for-complete',
      ]),
    )
  },
)

test('the admin host knows a customer by tenant alone, and the edge by client code alone', async () => {
  const { sandbox, TENANT, CLIENT_CODE, admin, bulk } = await start(2)
  expect(
    await admin('GET', 'clients/settings', { tenant: CLIENT_CODE, expected: 'tenant-known' }),
  ).toMatchObject({ status: 404 })
  expect(await bulk({ code: TENANT, expected: 'bulk-client-known' })).toMatchObject({
    text: expect.stringContaining('<success>false</success>') as string,
  })
  expect(sandbox.findEntries().map(({ expected }) => expected)).toEqual([true, true])
})
