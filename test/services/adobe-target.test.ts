import { fileURLToPath } from 'node:url'
import fc from 'fast-check'
import { describe, expect, test, vi } from 'vitest'
import { readDocument } from '../../src/mock/hand/document.ts'
import { bodyText } from '../../src/mock/engine/spec/request.ts'
import { decidingRule } from '../../src/mock/engine/book/entry.ts'
import { Mock } from '../../src/mock/engine/journey/mock.ts'
import type { Sandbox } from '../../src/mock/engine/sandbox/sandbox.ts'
import type { SandboxOptions } from '../../src/mock/engine/sandbox/sandbox-options.ts'
import { BatchFile } from '../../src/mock/services/adobe-target/batch/batch-file.ts'
import { readBatch } from '../../src/mock/services/adobe-target/batch/read-batch.ts'
import service from '../../src/mock/services/adobe-target/index.ts'

const document = readDocument(fileURLToPath(new URL('../../openapi/adobe-target.yaml', import.meta.url)))
const START = '2026-01-20T12:00:00Z'
const MINUTE = 60_000
const DAY = 1440 * MINUTE
const SETTINGS = '/acme/target/clients/settings'
const TOKEN = '/acme/target/authentication/token'
const V1 = '/m2/acmeshop/profile/batchUpdate'
const V2 = '/m2/acmeshop/v2/profile/batchUpdate'
const UPDATE = '/m2/acmeshop/profile/update'
const profileOf = (id: string) => `/rest/v1/profiles/thirdPartyId/${id}?client=acmeshop`

interface Call {
  /** The whole value of `Authorization`; on the admin host a valid one when left out, `null` for none. */
  readonly authorization?: string | null
  readonly body?: string | Uint8Array | object
  readonly type?: string
  readonly headers?: Readonly<Record<string, string>>
}

/** A mock with a frozen clock, and a client that speaks to both of its hosts. */
function start(options: SandboxOptions = {}) {
  const mock = new Mock([{ service, document }], { clock: { frozenAt: Date.parse(START) }, ...options })
  const sandbox = mock.sandboxes.default
  const state = (name: string, params: object = {}, of: Sandbox = sandbox) =>
    of.act(service, 'states', name, params)
  const progress = (name: string, params: object = {}) =>
    sandbox.act(service, 'progressCommands', name, params)

  function send(
    method: string,
    target: string,
    { authorization, body, type, headers = {} }: Call = {},
    of: Sandbox = sandbox,
  ) {
    const [path, query = ''] = target.split('?') as [string, string?]
    const isAdmin = path.startsWith('/acme/') || path.startsWith('/other/')
    const bytes =
      body instanceof Uint8Array
        ? body
        : new TextEncoder().encode(typeof body === 'object' ? JSON.stringify(body) : (body ?? ''))
    const shown = authorization === undefined && isAdmin ? 'Bearer somebody' : authorization
    const response = mock.handleIn(of, {
      method,
      path,
      query,
      headers: {
        ...(isAdmin ? { 'x-api-key': 'some-key' } : {}),
        ...(shown === null || shown === undefined ? {} : { authorization: shown }),
        ...(bytes.length > 0
          ? {
              'content-type':
                type ??
                (isAdmin ? 'application/vnd.adobe.target.v1+json' : 'application/x-www-form-urlencoded'),
            }
          : {}),
        ...headers,
      },
      body: bytes,
      origin: 'http://mock.test',
    })
    const text = bodyText(response)
    const entry = of.journal.find().at(-1)!
    const json = (): unknown => JSON.parse(text)
    return {
      status: response.status,
      text,
      json,
      rule: decidingRule(entry.decision),
      entry,
      taken: text.includes('<success>true</success>'),
    }
  }
  return {
    mock,
    sandbox,
    state,
    progress,
    send,
    turn: (on: boolean) => send('PATCH', SETTINGS, { body: { enableProfileApiAuthentication: on } }),
    makeToken: () =>
      (send('POST', `${TOKEN}?authorizationScope=profile_api`).json() as { accessToken: string }).accessToken,
    bulk: (token?: string, body = 'batch=thirdPartyId,tier\nloyal-1,gold', path = V2) =>
      send('POST', path, { body, authorization: token === undefined ? null : `Bearer ${token}` }),
    attributes: (id: string, of?: Sandbox) => attributesIn(send('GET', profileOf(id), {}, of)),
    counters: (batchStatus: string) =>
      countersIn(send('GET', `${batchStatus.replace('http://mock.test', '')}&showDetails=true`).text),
  }
}

/** The attributes of a fetched profile, or the status of the refusal. */
function attributesIn({
  status,
  json,
}: {
  status: number
  json: () => unknown
}): Record<string, string> | number {
  if (status !== 200) return status
  const { profileAttributes } = json() as { profileAttributes: Record<string, { value: string }> }
  return Object.fromEntries(Object.entries(profileAttributes).map(([name, { value }]) => [name, value]))
}

const element = (text: string, name: string) => text.match(new RegExp(`<${name}>([^<]*)</${name}>`))?.[1]
const countersIn = (text: string) => ({
  status: element(text, 'status'),
  batchSize: element(text, 'batchSize'),
  consumedCount: element(text, 'consumedCount'),
  successfulUpdates: element(text, 'successfulUpdates'),
  profilesNotFound: element(text, 'profilesNotFound'),
  failedUpdates: element(text, 'failedUpdates'),
})

describe('the switch and the token', () => {
  test('a batch passes while authentication is off, then only with the current, unexpired token', () => {
    const { sandbox, turn, makeToken, bulk } = start()
    expect(bulk().taken).toBe(true)
    expect(bulk('made-up').taken).toBe(true)

    expect(turn(true).json()).toMatchObject({ enableProfileApiAuthentication: true })
    expect(bulk()).toMatchObject({
      status: 403,
      rule: 'token-on-bulk',
      text:
        '<response><success>false</success><batchStatus></batchStatus>' +
        '<message>Forbidden</message></response>',
    })
    const first = makeToken()
    expect(bulk(first).taken).toBe(true)

    const second = makeToken()
    expect(second).not.toBe(first)
    expect(bulk(first)).toMatchObject({ status: 403, rule: 'token-current' })
    expect(bulk(second).taken).toBe(true)

    sandbox.clock.advance(90 * DAY - 1001)
    expect(bulk(second).taken).toBe(true)
    sandbox.clock.advance(1)
    expect(bulk(second)).toMatchObject({ status: 403, rule: 'token-unexpired' })
    expect(turn(false).status).toBe(200)
    expect(bulk().taken).toBe(true)
  })

  test('a refused batch changes nothing', () => {
    const { sandbox, state, turn, bulk, attributes, makeToken } = start({
      readings: { 'token-covers': 'bulk' },
    })
    state('profiles')
    turn(true)
    const before = sandbox.store('adobe-target').size
    expect(bulk('made-up').taken).toBe(false)
    expect(bulk(makeToken(), 'thirdPartyId,tier\nloyal-1,gold').taken).toBe(false)
    expect(sandbox.store('adobe-target').size).toBe(before + 1)
    sandbox.clock.advance(DAY)
    expect(attributes('loyal-1')).toEqual({ tier: 'silver', newsletter: 'false' })
  })

  test('a token is read and not replaced, and lost to no one when the switch is turned off and on', () => {
    const { sandbox, send, turn, makeToken, bulk } = start()
    expect(send('GET', `${TOKEN}?authorizationScope=profile_api`)).toMatchObject({
      status: 404,
      rule: 'token-there',
    })
    const token = makeToken()
    sandbox.clock.advance(DAY)
    const read = {
      accessToken: token,
      tokenType: 'bearer',
      scope: 'profile_api',
      expiresIn: 7_775_999 - 86_400,
    }
    expect(send('GET', `${TOKEN}?authorizationScope=profile_api`).json()).toEqual(read)
    expect(send('GET', `${TOKEN}?authorizationScope=profile_api`).json()).toEqual(read)
    turn(true)
    turn(false)
    turn(true)
    expect(bulk(token).taken).toBe(true)
  })

  test.each([
    ['observer', 401],
    ['publisher', 401],
    ['editor', 401],
    ['approver', 201],
    ['administrator', 201],
    ['workspace administrator', 201],
    ['product administrator', 201],
  ])('a user who is %s gets %i for a new token', (role, status) => {
    const { send, state } = start()
    state('a caller', { token: 'theirs', role })
    const made = send('POST', `${TOKEN}?authorizationScope=profile_api`, { authorization: 'Bearer theirs' })
    expect(made.status).toBe(status)
    if (status !== 201) expect(made.json()).toMatchObject({ httpStatus: 401 })
  })

  test('the administrator of a workspace needs Target Premium', () => {
    const { send, state } = start()
    state('a client', { license: 'standard' })
    state('a caller', { token: 'theirs', role: 'workspace administrator' })
    expect(
      send('POST', '/other/target/authentication/token?authorizationScope=profile_api', {
        authorization: 'Bearer theirs',
      }),
    ).toMatchObject({ status: 401, rule: 'workspace-needs-premium' })
  })

  test('the three readings of a role that is too low differ in their status alone', () => {
    const statuses = ['401', '403', '500'].map((option) => {
      const { send, state } = start({ readings: { 'role-status': option } })
      state('a caller', { token: 'theirs', role: 'editor' })
      return send('POST', `${TOKEN}?authorizationScope=profile_api`, { authorization: 'Bearer theirs' })
        .status
    })
    expect(statuses).toEqual([401, 403, 500])
  })

  test('single updates, fetches and statuses ask for the token as their readings say', () => {
    const batchStatus = '/m2/acmeshop/profile/batchStatus?batchId=acmeshop-1767225600000-48213377'
    const under = (readings: Record<string, string>) => {
      const { send, state } = start({ readings })
      state('a client in use')
      state('authentication required')
      return {
        update: send('POST', `${UPDATE}?mbox3rdPartyId=loyal-1`).status,
        fetch: send('GET', profileOf('loyal-1')).status,
        batchStatus: send('GET', batchStatus).status,
      }
    }
    expect(under({})).toEqual({ update: 403, fetch: 403, batchStatus: 200 })
    expect(under({ 'token-covers': 'bulk' })).toEqual({ update: 200, fetch: 200, batchStatus: 200 })
    expect(under({ 'token-on-status': 'needed', 'bad-token-status': '401' })).toEqual({
      update: 401,
      fetch: 401,
      batchStatus: 401,
    })
  })

  test('each of the three envelopes is the one of its host and call', () => {
    const { send, turn } = start()
    turn(true)
    expect(send('GET', SETTINGS, { authorization: null }).json()).toEqual({
      error_code: '403010',
      message: 'Oauth token is missing.',
    })
    expect(send('GET', '/other/target/clients/settings').json()).toEqual({
      httpStatus: 404,
      requestId: expect.stringMatching(/^[0-9a-f-]{36}$/),
      requestTime: '2026-01-20T12:00:00.000Z',
      errors: [{ errorCode: 'Not.Found', message: 'The referenced resource was not found' }],
    })
    expect(send('GET', profileOf('loyal-1')).json()).toEqual({ status: 403, message: 'Forbidden' })
    expect(send('POST', `${UPDATE}?mboxPC=1`).text).toBe(
      '<response><success>false</success><message>Forbidden</message></response>',
    )
    expect(send('GET', V2)).toMatchObject({
      status: 405,
      text: '<response><success>false</success><message>Method not allowed</message></response>',
    })
    expect(
      send('PUT', SETTINGS, { body: {}, type: 'application/vnd.adobe.target.v3+json' }).json(),
    ).toMatchObject({ httpStatus: 406, errors: [{ errorCode: 'Unsupported.Feature' }] })
    expect(send('PUT', SETTINGS, { body: '<on/>', type: 'text/xml' }).json()).toMatchObject({
      httpStatus: 415,
    })
    expect(send('POST', V2, { body: '{}', type: 'application/json' })).toMatchObject({ status: 403 })
  })

  test('what the spec refuses is worded as the vendor would, and explained in a header', () => {
    const { send } = start()
    const words = (answer: ReturnType<typeof send>) => ({
      status: answer.status,
      text: answer.text,
      detail: answer.entry.response.headers['x-bythebook-detail'],
    })
    const messageOf = (answer: ReturnType<typeof send>) =>
      (answer.json() as { errors: { message: string }[] }).errors[0]?.message
    expect(
      messageOf(
        send('PATCH', SETTINGS, { body: { flickerManagerSettings: { enabled: true, timeout: 10_001 } } }),
      ),
    ).toBe('flickerManagerSettings.timeout is invalid')
    expect(messageOf(send('POST', `${TOKEN}?authorizationScope=profile`))).toBe(
      'authorizationScope is invalid',
    )
    expect(words(send('GET', '/m2/acmeshop/profile/batchStatus'))).toEqual({
      status: 400,
      text: '<response><success>false</success><message>batchId is required</message></response>',
      detail: 'query.batchId must be there',
    })
    expect(words(send('GET', '/rest/v1/profiles/thirdPartyId/loyal-1'))).toEqual({
      status: 400,
      text: '{"status":400,"message":"client is required"}',
      detail: 'query.client must be there',
    })
  })

  test.each([
    ['allowed', { before: 201, after: 201 }],
    ['refused', { before: 400, after: 201 }],
  ])('a token before the switch is on, and one after, where it is %s', (option, statuses) => {
    const { send, turn } = start({ readings: { 'token-while-off': option } })
    const make = () => send('POST', `${TOKEN}?authorizationScope=profile_api`).status
    const before = make()
    turn(true)
    expect({ before, after: make() }).toEqual(statuses)
  })
})

describe('evidence', () => {
  test('calls no refusal stated without a reading for its status: the document prints no error', () => {
    const stated = service.rules.filter(
      ({ kind, source }) => kind !== 'promise' && source.evidence === 'stated',
    )
    const silent = stated.filter(
      ({ source }) => !/the reading (bad-token-status|role-status)/.test(source.note ?? ''),
    )
    expect(stated).not.toEqual([])
    expect(silent.map(({ id }) => id)).toEqual([])
    expect(service.rules.find(({ id }) => id === 'authentication-on-first')?.source.evidence).toBe('assumed')
  })
})

describe('what no page says, and no contract asks', () => {
  const OF_ONE = 'batch=thirdPartyId,tier\nloyal-1,gold'

  test.each([
    ['bytes that are no UTF-8', 'batch=thirdPartyId,city\nloyal-1,%BC%AD%BF%EF', 'batch-encoded'],
    ['a byte order mark before the field', `\ufeff${OF_ONE}`, 'batch-field'],
    ['a space before the key', 'batch= thirdPartyId,tier\nloyal-1,gold', 'batch-key'],
    ['a field without a header', 'batch=', 'batch-rows'],
    ['a header alone', 'batch=thirdPartyId,tier\n', 'batch-rows'],
    ['empty lines alone after it', 'batch=thirdPartyId,tier\r\n\r\n', 'batch-rows'],
    ['empty lines between rows', 'batch=thirdPartyId,tier\n\nloyal-1,gold\n\n', undefined],
  ])('a batch with %s', (_, body, rule) => {
    const { bulk } = start()
    expect(bulk(undefined, body)).toMatchObject({ status: 200, rule, taken: rule === undefined })
  })

  test('a batch may come as plain bytes, and a row may have more cells than the header', () => {
    const { state, send, sandbox, attributes } = start()
    state('a client in use')
    const body = 'batch=thirdPartyId,tier\nloyal-1,gold,more'
    expect(send('POST', V2, { body, type: 'application/octet-stream' })).toMatchObject({ taken: true })
    sandbox.clock.advance(5 * MINUTE)
    expect(attributes('loyal-1')).toEqual({ tier: 'gold', newsletter: 'false' })
  })

  test('a single update of a visitor whom nobody knows is taken', () => {
    const { send } = start()
    expect(send('GET', `${UPDATE}?mbox3rdPartyId=stranger`)).toMatchObject({ status: 200, taken: true })
  })

  test('KB are 1,024 bytes, of the query of a GET and of query and body of a POST', () => {
    const { send } = start()
    const get = (bytes: number) => send('GET', `${UPDATE}?mboxPC=${'1'.repeat(bytes - 'mboxPC='.length)}`)
    const post = (bytes: number) => {
      const start = 'profile.note='
      const query = 'mboxPC=1'
      return send('POST', `${UPDATE}?${query}`, {
        body: start.padEnd(bytes - query.length, 'x'),
      })
    }
    expect([get(8192), get(8193)].map(({ rule }) => rule)).toEqual([undefined, 'update-size-get'])
    expect([post(61_440), post(61_441)].map(({ rule }) => rule)).toEqual([undefined, 'update-size-post'])
  })

  test('a token works for 90 days less a second', () => {
    const { turn, makeToken, bulk, sandbox } = start()
    turn(true)
    const token = makeToken()
    sandbox.clock.advance(90 * DAY - 2000)
    expect(bulk(token)).toMatchObject({ taken: true })
    sandbox.clock.advance(1000)
    expect(bulk(token)).toMatchObject({ taken: false, rule: 'token-unexpired' })
  })

  test('calls to the admin host and batches are counted together', () => {
    const { state, send, bulk } = start()
    state('calls made', { count: 49 })
    send('GET', SETTINGS)
    expect(bulk()).toMatchObject({ status: 503, rule: 'bulk-calls-per-minute' })
  })
})

describe('calls a minute', () => {
  test(
    'the 51st call of a minute gets 503, whichever of the families it is, and the first of the next ' +
      'minute passes',
    () => {
      const { sandbox, send, bulk } = start()
      for (let i = 0; i < 25; i++) {
        expect(send('GET', SETTINGS).status).toBe(200)
        expect(bulk().status).toBe(200)
      }
      expect(bulk()).toMatchObject({ status: 503, rule: 'bulk-calls-per-minute' })
      expect(send('GET', SETTINGS)).toMatchObject({ status: 503, rule: 'admin-calls-per-minute' })
      expect(send('GET', `${UPDATE}?mbox3rdPartyId=loyal-1`).status).toBe(200)
      sandbox.clock.advance(MINUTE)
      expect(bulk().status).toBe(200)
    },
  )

  test('calls that are refused count, and two customers do not share their calls', () => {
    const { send, state, bulk } = start()
    state('a client')
    for (let i = 0; i < 50; i++)
      expect(send('GET', `${TOKEN}?authorizationScope=profile_api`).status).toBe(404)
    expect(bulk().status).toBe(503)
    expect(send('GET', '/other/target/clients/settings').status).toBe(200)
  })
})

describe('a batch on its way', () => {
  test('it is incomplete, then complete, and profiles change at that moment', () => {
    const { sandbox, send, state, bulk, attributes, counters } = start()
    state('profiles', { count: 2 })
    const answer = bulk(
      undefined,
      'batch=thirdPartyId,tier,city\nloyal-1,gold,S%C3%A3o%20Paulo\nloyal-2,,Busan\nloyal-3,bronze',
    )
    const url = element(answer.text, 'batchStatus')!
    expect(url).toMatch(
      /^http:\/\/mock\.test\/m2\/acmeshop\/profile\/batchStatus\?batchId=acmeshop-1768910400000-\d{8}$/,
    )
    expect(counters(url)).toEqual({
      status: 'incomplete',
      batchSize: '3',
      consumedCount: '0',
      successfulUpdates: '0',
      profilesNotFound: '0',
      failedUpdates: '0',
    })
    expect(attributes('loyal-3')).toBe(404)

    sandbox.clock.advance(5 * MINUTE)
    expect(counters(url)).toEqual({
      status: 'complete',
      batchSize: '3',
      consumedCount: '3',
      successfulUpdates: '3',
      profilesNotFound: '0',
      failedUpdates: '0',
    })
    expect(attributes('loyal-1')).toEqual({ tier: 'gold', city: 'São Paulo', newsletter: 'false' })
    expect(attributes('loyal-2')).toEqual({ tier: 'silver', city: 'Busan' })
    expect(attributes('loyal-3')).toEqual({ tier: 'bronze' })
    expect(send('GET', profileOf('loyal-3')).json()).toMatchObject({
      client: 'acmeshop',
      visitorId: 'loyal-3',
      modifiedAt: '2026-01-20T12:05:00.000+00:00',
    })
  })

  test('version 1 counts unknown visitors and does not create them, version 2 does', () => {
    const { bulk, state, attributes, counters } = start({ progress: 'immediate' })
    state('profiles', { count: 1 })
    const body = 'batch=thirdPartyId,tier\nloyal-1,gold\nloyal-7,gold\nloyal-7,silver'
    expect(counters(element(bulk(undefined, body, V1).text, 'batchStatus')!)).toEqual({
      status: 'complete',
      batchSize: '3',
      consumedCount: '3',
      successfulUpdates: '1',
      profilesNotFound: '2',
      failedUpdates: '0',
    })
    expect(attributes('loyal-7')).toBe(404)
    expect(counters(element(bulk(undefined, body, V2).text, 'batchStatus')!)).toEqual({
      status: 'complete',
      batchSize: '3',
      consumedCount: '3',
      successfulUpdates: '3',
      profilesNotFound: '0',
      failedUpdates: '0',
    })
    expect(attributes('loyal-7')).toEqual({ tier: 'silver' })
    expect(counters(element(bulk(undefined, body, V1).text, 'batchStatus')!)).toEqual({
      status: 'complete',
      batchSize: '3',
      consumedCount: '3',
      successfulUpdates: '3',
      profilesNotFound: '0',
      failedUpdates: '0',
    })
  })

  test('by hand it completes when told to, and once stuck it never does', () => {
    const { sandbox, bulk, attributes, counters, progress } = start({ progress: 'manual' })
    const first = element(bulk().text, 'batchStatus')!
    const second = element(bulk(undefined, 'batch=thirdPartyId,tier\nloyal-2,gold').text, 'batchStatus')!
    const statuses = () => ({ first: counters(first).status, second: counters(second).status })
    sandbox.clock.advance(DAY - 1)
    expect(statuses()).toEqual({ first: 'incomplete', second: 'incomplete' })
    progress('finish-batch', { batchId: first.split('=')[1] })
    progress('stick-batch')
    expect(statuses()).toEqual({ first: 'complete', second: 'stuck' })
    expect(attributes('loyal-1')).toEqual({ tier: 'gold' })
    expect(attributes('loyal-2')).toBe(404)
    expect(() => progress('finish-batch', { batchId: second.split('=')[1] })).toThrow(
      'is no longer being processed',
    )
    expect(() => progress('finish-batch', { batchId: 'acmeshop-1' })).toThrow(
      'there is no batch "acmeshop-1"',
    )
  })

  test('it completes when work is to be done at once from now on, unless it is stuck', () => {
    const { sandbox, bulk, counters, progress } = start({ progress: 'manual' })
    const stuck = element(bulk(undefined, 'batch=thirdPartyId,tier\nloyal-2,gold').text, 'batchStatus')!
    progress('stick-batch')
    const url = element(bulk().text, 'batchStatus')!
    sandbox.progress = 'immediate'
    expect(counters(url).status).toBe('complete')
    expect(counters(stuck).status).toBe('stuck')
  })

  test('its status can be read for a day, by the customer that sent it', () => {
    const { sandbox, bulk, counters, send, state } = start()
    state('a client')
    const url = element(bulk().text, 'batchStatus')!
    expect(send('GET', url.replace('http://mock.test/m2/acmeshop', '/m2/otherweb')).status).toBe(404)
    sandbox.clock.advance(DAY - 1)
    expect(counters(url).status).toBe('complete')
    sandbox.clock.advance(1)
    expect(send('GET', url.replace('http://mock.test', ''))).toMatchObject({
      status: 404,
      rule: 'batch-known',
    })
  })

  test('its status can be read when ten more were sent', () => {
    const { bulk, counters } = start()
    const url = element(bulk().text, 'batchStatus')!
    for (let i = 0; i < 10; i++) bulk()
    expect(counters(url).status).toBe('incomplete')
  })

  test('its status counts the row that was cut, and none after it', () => {
    const { sandbox, bulk, counters } = start()
    const url = element(
      bulk(undefined, 'batch=thirdPartyId,tier\na,gold\nb,x & y\nc,gold').text,
      'batchStatus',
    )!
    sandbox.clock.advance(5 * MINUTE)
    expect(counters(url)).toMatchObject({ batchSize: '2', consumedCount: '2', successfulUpdates: '2' })
  })

  test('a fork sees the batches of before and none of after, and shares their bytes', () => {
    const { mock, bulk, attributes } = start({ progress: 'immediate' })
    bulk()
    const fork = mock.sandboxes.create('fork', mock.sandboxes.default)
    bulk(undefined, 'batch=thirdPartyId,tier\nloyal-1,platinum')
    expect(attributes('loyal-1', fork)).toEqual({ tier: 'gold' })
    expect(attributes('loyal-1')).toEqual({ tier: 'platinum' })
    const [mine, theirs] = [mock.sandboxes.default, fork].map(
      (of) => of.store('adobe-target').begin().state['batches']!.list()[0] as unknown as { file: object },
    )
    expect(mine!.file).toBe(theirs!.file)
  })

  test('two rows of one visitor apply one after the other, and so do two batches', () => {
    const { sandbox, bulk, attributes } = start()
    bulk(undefined, 'batch=thirdPartyId,tier,city\nloyal-1,gold,Seoul\nloyal-1,platinum')
    sandbox.clock.advance(1)
    bulk(undefined, 'batch=thirdPartyId,tier\nloyal-1,bronze')
    sandbox.clock.advance(5 * MINUTE - 1)
    expect(attributes('loyal-1')).toEqual({ tier: 'platinum', city: 'Seoul' })
    sandbox.clock.advance(1)
    expect(attributes('loyal-1')).toEqual({ tier: 'bronze', city: 'Seoul' })
  })
})

describe('a single update', () => {
  test('it changes a known profile later, by GET as by POST, and never creates one', () => {
    const { sandbox, send, state, attributes } = start()
    state('profiles')
    expect(
      send(
        'GET',
        `${UPDATE}?mbox3rdPartyId=loyal-1&profile.tier=gold&profile.city=S%C3%A3o+Paulo&profile.newsletter=&other=x`,
      ).text,
    ).toBe(
      '<response><success>true</success><pcId></pcId><message>Request successfully ' +
        'submitted</message></response>',
    )
    expect(send('POST', UPDATE, { body: 'mboxPC=1767225600000-575948.35_0&profile.score=7' }).taken).toBe(
      true,
    )
    expect(send('POST', `${UPDATE}?mbox3rdPartyId=nobody&profile.tier=gold`).taken).toBe(true)
    expect(attributes('loyal-1')).toEqual({ tier: 'silver', newsletter: 'false' })
    sandbox.clock.advance(5 * MINUTE)
    expect(attributes('loyal-1')).toEqual({
      tier: 'gold',
      newsletter: 'false',
      city: 'São Paulo',
      score: '7',
    })
    expect(attributes('nobody')).toBe(404)
  })

  test('it is lost where the profile comes into being only afterwards', () => {
    const { sandbox, send, bulk, attributes } = start()
    send('POST', `${UPDATE}?mbox3rdPartyId=loyal-9&profile.tier=gold`)
    sandbox.clock.advance(1)
    bulk(undefined, 'batch=thirdPartyId,city\nloyal-9,Seoul')
    sandbox.clock.advance(DAY)
    expect(attributes('loyal-9')).toEqual({ city: 'Seoul' })
  })

  test('by hand it takes effect when told to', () => {
    const { send, state, attributes, progress } = start({ progress: 'manual' })
    state('profiles')
    send('POST', `${UPDATE}?mbox3rdPartyId=loyal-1&profile.tier=gold`)
    expect(attributes('loyal-1')).toMatchObject({ tier: 'silver' })
    progress('finish-updates')
    expect(attributes('loyal-1')).toMatchObject({ tier: 'gold' })
  })

  test('a profile expires 14 days after its last change, and a later batch makes a new one', () => {
    const { sandbox, state, bulk, attributes } = start()
    state('profiles')
    sandbox.clock.advance(14 * DAY - 1)
    expect(attributes('loyal-1')).toMatchObject({ tier: 'silver' })
    bulk(undefined, 'batch=thirdPartyId,city\nloyal-1,Seoul')
    sandbox.clock.advance(5 * MINUTE)
    expect(attributes('loyal-1')).toEqual({ city: 'Seoul' })
    sandbox.clock.advance(14 * DAY)
    expect(attributes('loyal-1')).toBe(404)
  })
})

describe('version 1', () => {
  test(
    'counts a profile as known that visits made long ago and updates kept alive since, and ' +
      'not one that expired',
    () => {
      const { sandbox, send, state, bulk, counters } = start()
      state('profiles', { count: 2 })
      bulk(undefined, 'batch=thirdPartyId,tier\nloyal-3,gold\nloyal-4,gold')
      sandbox.clock.advance(10 * DAY)
      for (const id of ['loyal-1', 'loyal-3'])
        send('POST', `${UPDATE}?mbox3rdPartyId=${id}&profile.tier=gold`)
      sandbox.clock.advance(10 * DAY)
      const url = element(
        bulk(undefined, 'batch=thirdPartyId,tier\nloyal-1,a\nloyal-2,a\nloyal-3,a\nloyal-4,a', V1).text,
        'batchStatus',
      )!
      sandbox.clock.advance(5 * MINUTE)
      expect(counters(url)).toEqual({
        status: 'complete',
        batchSize: '4',
        consumedCount: '4',
        successfulUpdates: '2',
        profilesNotFound: '2',
        failedUpdates: '0',
      })
    },
  )
})

describe('any history of updates', () => {
  const ids = ['loyal-1', 'loyal-2', 'loyal-3']
  const rows = fc.array(
    fc.tuple(fc.constantFrom(...ids), fc.constantFrom('', '1', '2'), fc.constantFrom('', '1', '2')),
    { minLength: 1, maxLength: 4 },
  )
  const step = fc.oneof(
    fc.record({ kind: fc.constantFrom('v1', 'v2'), rows }),
    fc.record({ kind: fc.constant('single'), rows: rows.map((all) => all.slice(0, 1)) }),
    fc.record({ kind: fc.constant('wait'), minutes: fc.constantFrom(1, 5, 7 * 1440 - 5, 7 * 1440) }),
  )
  type Profile = Readonly<Record<string, string>>

  /** The obvious way to keep profiles: apply each update when its time comes. */
  class Model {
    readonly #profiles = new Map<string, { at: number; values: Profile }>()

    get(id: string, now: number): Profile | undefined {
      const profile = this.#profiles.get(id)
      return profile && profile.at + 14 * DAY > now ? profile.values : undefined
    }

    /** Says how many rows named a known profile. */
    apply(kind: string, all: readonly (readonly [string, string, string])[], at: number): number {
      if (kind !== 'single' && all.every(([, x, y]) => x === '' && y === '')) return 0
      const ofKnown = all.filter(([id]) => this.get(id, at)).length
      for (const [id, x, y] of all) {
        const before = this.get(id, at)
        if (!before && kind !== 'v2') continue
        this.#profiles.set(id, {
          at,
          values: { ...before, ...(x === '' ? {} : { x }), ...(y === '' ? {} : { y }) },
        })
      }
      return ofKnown
    }
  }

  test('leaves the profiles and the counters that applying each update in its time would', () => {
    const { sandbox, bulk, send, attributes, counters, state } = start({
      readings: { 'statuses-kept': 'always' },
    })
    sandbox.switchRule(service, 'bulk-calls-per-minute', false)
    sandbox.switchRule(service, 'status-calls-per-minute', false)
    state('a profile', { thirdPartyId: 'loyal-1', attributes: { x: '0' } })
    sandbox.keep()
    fc.assert(
      fc.property(fc.array(step, { maxLength: 12 }), (steps) => {
        sandbox.reset()
        const model = new Model()
        model.apply('v2', [['loyal-1', '0', '']], sandbox.clock.now())
        const waiting: { at: number; apply: () => void }[] = []
        for (const event of steps) {
          const at = sandbox.clock.now() + 5 * MINUTE
          if ('minutes' in event) sandbox.clock.advance(event.minutes * MINUTE)
          else if (event.kind === 'single') {
            const [[id, x, y]] = event.rows as [[string, string, string]]
            send('POST', UPDATE, { body: `mbox3rdPartyId=${id}&profile.x=${x}&profile.y=${y}` })
            waiting.push({ at, apply: () => void model.apply('single', event.rows, at) })
          } else {
            const url = element(
              bulk(
                undefined,
                `batch=thirdPartyId,x,y\n${event.rows.map((row) => row.join(',')).join('\n')}`,
                event.kind === 'v1' ? V1 : V2,
              ).text,
              'batchStatus',
            )!
            waiting.push({
              at,
              apply: () => {
                const ofKnown = model.apply(event.kind, event.rows, at)
                const isEmpty = event.rows.every(([, x, y]) => x === '' && y === '')
                if (event.kind === 'v1' && !isEmpty)
                  expect(counters(url)).toMatchObject({
                    successfulUpdates: String(ofKnown),
                    profilesNotFound: String(event.rows.length - ofKnown),
                  })
              },
            })
          }
          while (waiting[0] && waiting[0].at <= sandbox.clock.now()) waiting.shift()!.apply()
          expect(ids.map((id) => attributes(id))).toEqual(
            ids.map((id) => model.get(id, sandbox.clock.now()) ?? 404),
          )
        }
      }),
      { numRuns: 300 },
    )
  })
})

describe('a large batch', () => {
  const rows = (count: number, from = 0) => {
    const lines = ['batch=thirdPartyId,tier,city']
    for (let i = from; i < from + count; i++) lines.push(`loyal-${i},gold,%EC%84%9C%EC%9A%B8`)
    return lines.join('\n')
  }

  test('500,000 rows are taken and read one visitor at a time; 500,001 are refused whole', () => {
    const { bulk, attributes, counters } = start({ progress: 'immediate' })
    const taken = bulk(undefined, rows(500_000))
    expect(counters(element(taken.text, 'batchStatus')!)).toEqual({
      status: 'complete',
      batchSize: '500000',
      consumedCount: '500000',
      successfulUpdates: '500000',
      profilesNotFound: '0',
      failedUpdates: '0',
    })
    expect(attributes('loyal-499999')).toEqual({ tier: 'gold', city: '서울' })
    expect(attributes('loyal-500000')).toBe(404)
    expect(bulk(undefined, rows(500_001, 1))).toMatchObject({
      status: 200,
      taken: false,
      rule: 'batch-rows-max',
    })
    expect(attributes('loyal-500000')).toBe(404)
    const halfKnown = bulk(undefined, rows(500_000, 250_000), V1)
    expect(counters(element(halfKnown.text, 'batchStatus')!)).toEqual({
      status: 'complete',
      batchSize: '500000',
      consumedCount: '500000',
      successfulUpdates: '250000',
      profilesNotFound: '250000',
      failedUpdates: '0',
    })
  })

  test('is taken without a look at its keys; those are read once, when somebody asks for a profile', () => {
    const { bulk, attributes } = start({ progress: 'immediate' })
    const readKey = vi.spyOn(BatchFile.prototype, 'readKey')
    try {
      for (const path of [V1, V2]) expect(bulk(undefined, rows(1000), path).taken).toBe(true)
      expect(readKey).not.toHaveBeenCalled()
      expect(attributes('loyal-7')).toEqual({ tier: 'gold', city: '서울' })
      const indexed = readKey.mock.calls.length
      expect(indexed).toBeGreaterThanOrEqual(2000)
      expect(attributes('loyal-8')).toEqual({ tier: 'gold', city: '서울' })
      expect(readKey.mock.calls.length - indexed).toBeLessThan(1000)
    } finally {
      readKey.mockRestore()
    }
  })

  test('50 MB are refused in a 200 or with 413, as the reading says', () => {
    const body = new Uint8Array(52_428_800).fill(0x61)
    body.set(new TextEncoder().encode('batch=thirdPartyId,tier\nloyal-1,'))
    expect(start().send('POST', V2, { body })).toMatchObject({
      status: 200,
      taken: false,
      rule: 'batch-size-max',
    })
    expect(start({ readings: { 'large-batch-status': '413' } }).send('POST', V2, { body })).toMatchObject({
      status: 413,
      rule: 'batch-size-max',
    })
    expect(start().send('POST', V2, { body: body.subarray(1) })).toMatchObject({ rule: 'batch-field' })
  })

  test('a file that is cut off inside an escape or a character is refused whole', () => {
    const { bulk, attributes } = start({ progress: 'immediate' })
    const whole = rows(100)
    for (const cut of [1, 2, 3, 4, 5, 7, 8])
      expect(bulk(undefined, whole.slice(0, -cut))).toMatchObject({ taken: false, rule: 'batch-encoded' })
    expect(attributes('loyal-0')).toBe(404)
    expect(bulk(undefined, whole.slice(0, -18)).taken).toBe(true)
  })
})

describe('the reader of batches', () => {
  const reading = { plusIsSpace: true, trims: false }

  /** What a batch says, read the obvious way: all of it as text. */
  function byTheBook(text: string): Map<string, Record<string, string>> {
    const decoded = (cell: string) => decodeURIComponent(cell.replaceAll('+', ' '))
    const [header, ...lines] = text
      .slice('batch='.length)
      .split('&')[0]!
      .split(/\r?\n/)
      .filter((line) => line !== '')
      .map((line) => line.split(',').map(decoded))
    const profiles = new Map<string, Record<string, string>>()
    for (const [id = '', ...cells] of lines) {
      const profile = profiles.get(id) ?? {}
      cells
        .slice(0, header!.length - 1)
        .forEach((value, i) => value !== '' && (profile[header![i + 1]!] = value))
      profiles.set(id, profile)
    }
    return profiles
  }

  const piece = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 4 }).map(encodeURIComponent),
    fc.constantFrom('+', 'é', '서', '=', ' ', '%2c', '%0A'),
  )
  const cell = fc.array(piece, { maxLength: 3 }).map((parts) => parts.join(''))
  const id = fc.constantFrom('a', 'b', '%61', 'loyal-1', 'Loyal-1', '서울', '%EC%84%9C%EC%9A%B8')
  const name = fc.constantFrom('tier', 'city', 'n%20m', '이름')
  const row = fc.tuple(id, fc.array(cell, { maxLength: 4 })).map(([key, cells]) => [key, ...cells].join(','))
  const batch = fc
    .record({
      names: fc.array(name, { minLength: 1, maxLength: 3 }),
      rows: fc.array(row, { minLength: 1, maxLength: 30 }),
      end: fc.constantFrom('\n', '\r\n', '\n\n'),
      tail: fc.constantFrom('', '\n', '\r\n', '&', '&x=%zz\nmore,rows'),
    })
    .map(
      ({ names, rows, end, tail }) =>
        `batch=${['thirdPartyId', ...names].join(',')}${end}${rows.join(end)}${tail}`,
    )

  test('reads of every well-formed batch what a reader of the whole text would', () => {
    fc.assert(
      fc.property(batch, (text) => {
        const file = readBatch(new TextEncoder().encode(text), reading)
        if (typeof file === 'string') throw new Error(`refused as ${file}`)
        const read = [...byTheBook(text).keys()].map((key) => [
          key,
          Object.fromEntries(file.rowsOf(key).flatMap((at) => [...file.values(at)])),
        ])
        expect(Object.fromEntries(read)).toEqual(Object.fromEntries(byTheBook(text)))
        expect(file.rowsOf('nobody')).toEqual([])
      }),
    )
  })

  test('takes exactly what decodes as UTF-8', () => {
    const utf8 = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true })
    const decodes = (bytes: readonly number[]) => {
      try {
        utf8.decode(Uint8Array.from(bytes))
        return true
      } catch {
        return false
      }
    }
    const likely = fc.oneof(
      fc.constantFrom(0xe0, 0xed, 0xf0, 0xf4, 0x80, 0xbf, 0x9f, 0xa0, 0x8f, 0x90, 0xc2, 0xc1, 0xf5),
      fc.integer({ min: 0, max: 255 }),
    )
    fc.assert(
      fc.property(fc.array(likely, { maxLength: 6 }), fc.boolean(), (bytes, escaped) => {
        const written = bytes.flatMap((byte) =>
          escaped || byte < 0x30
            ? [...`%${byte.toString(16).padStart(2, '0')}`].map((digit) => digit.charCodeAt(0))
            : [byte],
        )
        const body = Uint8Array.from([
          ...new TextEncoder().encode('batch=thirdPartyId,tier\nloyal-1,x'),
          ...written,
        ])
        expect(readBatch(body, reading) === 'not-encoded').toBe(!decodes(bytes))
      }),
      { numRuns: 2000 },
    )
  })

  test('never throws and never takes a body that lacks its field, its key or its rows', () => {
    const bits = fc.constantFrom(
      'batch=',
      'pcId',
      'thirdPartyId',
      ',',
      '\n',
      '\r',
      '&',
      '%',
      '%41',
      'x',
      '.',
      ' ',
    )
    fc.assert(
      fc.property(
        fc.array(bits, { maxLength: 12 }).map((parts) => parts.join('')),
        (text) => {
          const file = readBatch(new TextEncoder().encode(text), reading)
          const lines = text
            .slice('batch='.length)
            .split('&')[0]!
            .split('\n')
            .map((line) => line.replace(/\r$/, ''))
            .filter((line) => line !== '')
          const isBatch =
            text.startsWith('batch=') &&
            /^(pcId|thirdPartyId)$/.test(lines[0]?.split(',')[0] ?? '') &&
            lines.length > 1
          expect(typeof file !== 'string').toBe(isBatch && file !== 'not-encoded')
        },
      ),
      { numRuns: 2000 },
    )
  })
})
