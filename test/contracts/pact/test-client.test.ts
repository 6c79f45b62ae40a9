import nodeTest from 'node:test'
import { describe, expect, test } from 'vitest'
import { UsageError } from '../../../src/mock/engine/book/usage-error.ts'
import { testClient, type ClientCall, type TestClientOptions } from '../../../contracts/pact/test-client.ts'
import { findServices, serviceNames } from '../../../src/mock/hand/find-services.ts'
import { CollectedTests } from './collected-tests.ts'

const LIST = '/jobs'
const DATES_REFUSED =
  'dates-together: fromDate and toDate are used together or not at all. (listPrivacyJobs, refused example 1)'
const DATES_ALLOWED =
  'dates-together: fromDate and toDate are used together or not at all. (listPrivacyJobs, allowed example 2)'
const QUOTE = '“`fromDate`을(를) 사용하는 경우 `toDate` 쿼리 매개 변수도 사용해야 합니다.'

/** What a client did: the answer of the vendor, its body as text. */
type Answer = { readonly status: number; readonly text: string }

/**
 * A client that sends what it is told: `to` is the path of an operation below the base URL, with its
 * parameters in braces.
 */
function sending(method: string, to: string): (...call: Parameters<ClientCall>) => Promise<Answer> {
  return async ({ path, query, headers, body }, baseUrl) => {
    const target = to.replace(/\{([^}]+)\}/g, (_, name: string) => encodeURIComponent(String(path[name])))
    const search = new URLSearchParams(
      Object.entries(query).flatMap(([name, value]) =>
        [value].flat().map((single) => [name, String(single)] as [string, string]),
      ),
    ).toString()
    const payload = body === undefined ? {} : { body: typeof body === 'string' ? body : JSON.stringify(body) }
    const response = await fetch(`${baseUrl}${target}${search === '' ? '' : `?${search}`}`, {
      method,
      headers,
      ...payload,
    })
    return { status: response.status, text: await response.text() }
  }
}

const good: ClientCall = async (...call) => {
  const { status, text } = await sending('GET', LIST)(...call)
  if (status >= 400) throw new Error(`the vendor said ${status}: ${text}`)
  return JSON.parse(text) as unknown
}

/** A client that changes the query before it sends it. */
const changing =
  (change: (query: Record<string, unknown>) => object): ClientCall =>
  (request, baseUrl) =>
    good({ ...request, query: { ...change({ ...request.query }) } }, baseUrl)

async function collect(call: ClientCall, options: TestClientOptions = {}): Promise<CollectedTests> {
  const tests = new CollectedTests()
  await testClient('adobe-privacy', { listPrivacyJobs: call }, { ...tests.options, ...options })
  return tests
}

test(
  'each interaction is a test named after the sentence of its rule; what the adapter has no call for is ' +
    'skipped in sight',
  async () => {
    const tests = await collect(good)
    expect(tests.described).toEqual(['Adobe Experience Platform Privacy Service'])
    expect(tests.names).toContain(DATES_REFUSED)
    expect(tests.skipped).toContainEqual(
      expect.stringMatching(/^users-max: .*\[the adapter has no createPrivacyJob\]$/),
    )
  },
)

test.each(serviceNames)(
  'a client that sends what it is told and tells refusals from successes passes every test of %s',
  { timeout: 120_000 },
  async (name) => {
    const [{ service, document }] = (await findServices([name])) as [
      Awaited<ReturnType<typeof findServices>>[number],
    ]
    const calls = Object.entries(
      document['paths'] as Record<string, Record<string, { operationId?: string }>>,
    ).flatMap(([path, methods]) =>
      Object.entries(methods).flatMap(([method, { operationId }]) =>
        operationId === undefined
          ? []
          : [
              [
                operationId,
                sending(method.toUpperCase(), path.slice(service.basePath.replace(/\/$/, '').length)),
              ] as const,
            ],
      ),
    )
    const tests = new CollectedTests()
    const isError = (result: unknown) =>
      (result as Answer).status >= 400 || (result as Answer).text.includes('<success>false</success>')
    await testClient(name, Object.fromEntries(calls), { ...tests.options, isError })
    expect(tests.names.length).toBeGreaterThan(100)
    expect(
      (await tests.runAll()).filter(({ result }) => typeof result === 'object' && 'failed' in result),
    ).toEqual([])
  },
)

test('a client that sends only fromDate fails, and the message quotes the document', async () => {
  const tests = await collect(changing(({ toDate: _, ...query }) => query))
  const told = [
    'the query has no toDate; it was to be 2026-01-08\\. It sent GET .*fromDate=2026-01-01 ',
    'The vendor refuses this with 400\\.',
  ]
  expect(await tests.run(DATES_ALLOWED)).toEqual({
    failed: expect.stringMatching(new RegExp(told.join('[^]*'))) as string,
  })
  expect(await tests.run(DATES_ALLOWED)).toEqual({ failed: expect.stringContaining(QUOTE) as string })
})

test('a client that takes the 400 to a size of 1001 for a success fails, the document quoted', async () => {
  const tests = await collect(async (...call) => (await sending('GET', LIST)(...call)).text)
  const told = [
    'The vendor refuses this with 400: .*1000.* The client takes that for a success: it returned "',
    '“기본값은 `100`이고 최대값은 `1000`입니다\\.',
  ]
  expect(
    await tests.run('size-max: A page holds at most 1000 jobs. (listPrivacyJobs, refused example 1)'),
  ).toEqual({
    failed: expect.stringMatching(new RegExp(told.join('[^]*'))) as string,
  })
})

test('a failure tells no secret of the client, and all of its characters can be seen', async () => {
  const [inHeader, inQuery, unsent] = ['hq7-in-a-header', 'hq7-in-the-query', 'hq7-never-sent']
  const tests = await collect(async (request, baseUrl) => {
    const headers = { ...request.headers, authorization: `Bearer ${inHeader}` }
    const query = { ...request.query, access_token: inQuery }
    await sending('GET', LIST)({ ...request, headers, query }, baseUrl)
    const padding = 'x'.repeat(180)
    throw new Error(`${padding} ${inHeader} ${inQuery} password: ${unsent}\n::error::\u001b[2J\u202e`)
  })
  const { failed } = (await tests.run(DATES_ALLOWED)) as { readonly failed: string }
  expect(failed).toMatch(/GET .*access_token=#[0-9a-f]{8}/)
  expect(failed).toContain(QUOTE.slice(0, 8))
  expect(failed).not.toContain('hq7')
  expect(failed).not.toMatch(/^\s*::|[\u001b\u202e]/m)
})

test('a body is cut when its secrets are masked, so that no half of one is left', async () => {
  const tests = new CollectedTests()
  const create: ClientCall = (request, baseUrl) => {
    const body = { pad: 'x'.repeat(270), password: 'hq7-in-the-body' }
    return sending('POST', LIST)({ ...request, body }, baseUrl)
  }
  await testClient('adobe-privacy', { createPrivacyJob: create }, tests.options)
  const failed = await tests.runAll()
  expect(failed.length).toBeGreaterThan(1)
  expect(JSON.stringify(failed)).toContain('the body is {')
  expect(JSON.stringify(failed)).not.toContain('hq7')
})

test('a refusal of the client itself, before it sends anything, is skipped in sight', async () => {
  const tests = await collect(async (request, baseUrl) => {
    if ('fromDate' in request.query !== 'toDate' in request.query)
      throw new RangeError('give both dates or none')
    return good(request, baseUrl)
  })
  expect(await tests.run(DATES_REFUSED)).toEqual({
    skipped: 'the client refused by itself: it threw RangeError: give both dates or none',
  })
})

test.each<[string, ClientCall]>([
  ['has a bug', () => Promise.reject(new TypeError('client.listJobs is not a function'))],
  [
    'does not reach the mock',
    () =>
      Promise.reject(
        new Error('no answer', { cause: Object.assign(new Error('connect'), { code: 'ECONNREFUSED' }) }),
      ),
  ],
  [
    'returns that it does not reach the mock',
    () => Promise.resolve({ error: Object.assign(new Error('connect'), { code: 'ECONNREFUSED' }) }),
  ],
  ['calls another server', () => Promise.resolve(new Response('', { status: 404 }))],
])('a client that %s fails where it is to be refused', async (_, call) => {
  const tests = await collect(call)
  expect(await tests.run(DATES_REFUSED)).toEqual({
    failed: expect.stringContaining('and sent nothing') as string,
  })
})

test('a client that repairs what it is asked for in silence fails', async () => {
  const tests = await collect(
    changing((query) =>
      'size' in query ? { ...query, size: Math.min(Number(query['size']), 1000) } : query,
    ),
  )
  expect(
    await tests.run('size-max: A page holds at most 1000 jobs. (listPrivacyJobs, refused example 1)'),
  ).toEqual({ failed: expect.stringContaining('the query has size=1000, not 1001') as string })
})

test('a client that takes a success for an error fails, and so does one that sends nothing', async () => {
  const gloomy = await collect(async (...call) =>
    Promise.reject(new Error(`no: ${String(await good(...call))}`)),
  )
  expect(await gloomy.run(DATES_ALLOWED)).toEqual({
    failed: expect.stringMatching(
      /answers 200, a success\. The client takes it for an error: it threw Error: no/,
    ) as string,
  })
  const idle = await collect(async () => [])
  expect(await idle.run(DATES_ALLOWED)).toEqual({
    failed: expect.stringContaining('sent nothing: it returned []') as string,
  })
  expect(await idle.run(DATES_REFUSED)).toEqual({
    failed: expect.stringContaining('sent nothing: it returned []') as string,
  })
})

test('a default of the spec may be sent or left out', async () => {
  const tests = await collect(changing((query) => ({ page: 0, size: 100, ...query })))
  expect(await tests.run(DATES_ALLOWED)).toBe('passed')
})

test(
  'a refusal by a header that the client always sends is skipped, since the client ' +
    'cannot be made to fail there',
  async () => {
    const tests = await collect((request, baseUrl) =>
      good({ ...request, headers: { ...request.headers, authorization: 'Bearer mine' } }, baseUrl),
    )
    expect(
      await tests.run(
        'token-present: Every call has an Authorization header. (listPrivacyJobs, refused example 1)',
      ),
    ).toEqual({ skipped: 'the client sends its own authorization' })
  },
)

test.each([
  [
    'an Error that is returned',
    async (...call: Parameters<ClientCall>) =>
      (await sending('GET', LIST)(...call)).status < 400 ? [] : new Error('refused'),
  ],
  [
    'a value with an error',
    async (...call: Parameters<ClientCall>) =>
      (await sending('GET', LIST)(...call)).status < 400 ? { data: [] } : { error: 'refused' },
  ],
  [
    'a response',
    ({ query, headers }: Parameters<ClientCall>[0], baseUrl: string) =>
      fetch(`${baseUrl}${LIST}?${new URLSearchParams(query as Record<string, string>).toString()}`, {
        headers,
      }),
  ],
])('%s counts as an error of the client', async (_, call) => {
  const tests = await collect(call)
  expect(await tests.run(DATES_REFUSED)).toBe('passed')
  expect(await tests.run(DATES_ALLOWED)).toBe('passed')
})

test('tests that are started at once do not disturb each other', async () => {
  const tests = await collect(good, { rules: ['dates-together', 'size-max', 'third-page'] })
  expect(await Promise.all(tests.names.map((name) => tests.run(name)))).toEqual(
    tests.names.map(() => 'passed'),
  )
})

test('a misspelt operation, rule or service is refused, and the message says what there is', async () => {
  const { options } = new CollectedTests()
  await expect(testClient('adobe-privacy', { listJobs: good }, options)).rejects.toThrow(
    /no operation "listJobs"; choose one of: .*listPrivacyJobs/,
  )
  await expect(collect(good, { rules: ['dates-togethr'] })).rejects.toThrow(/no rule "dates-togethr"/)
  await expect(testClient('adobe', {}, options)).rejects.toThrow(/adobe-privacy/)
  await expect(testClient('adobe-privacy', {})).rejects.toThrow(/pass your runner's/)
})

await testClient(
  'adobe-privacy',
  { listPrivacyJobs: good },
  { test, describe, rules: ['dates-together', 'size-max'] },
)

test('where the runner has no global functions the error says what to pass', async () => {
  const refused = testClient('adobe-privacy', {})
  await expect(refused).rejects.toThrow(UsageError)
  await expect(refused).rejects.toThrow(
    "testClient finds no test and describe in the global scope; pass your runner's",
  )
})

test('the functions of node:test fit as well', () => {
  const options: TestClientOptions = { test: nodeTest, describe: nodeTest.describe }
  expect(options.test).toBe(nodeTest)
})

test.each<[what: string, adapter: unknown, options: unknown, message: string]>([
  [
    'an option that there is not',
    {},
    { rule: ['size-max'] },
    'testClient: there is no option "rule"; did you mean "rules"?',
  ],
  ['no options', {}, null, 'testClient: null is no object; expected an object with any of these: test,'],
  ['rules that are no list', {}, { rules: 'size-max' }, 'rules: "size-max" is no list; expected a list'],
  ['a test that is no function', {}, { test: 5 }, 'test: 5 cannot be called; expected a function'],
  ['an isError that is no function', {}, { isError: true }, 'isError: true cannot be called'],
  ['no adapter', null, {}, 'adapter: null is no object; expected a call of the client by operationId'],
  [
    'a call that is no function',
    { listPrivacyJobs: '/jobs' },
    {},
    'adapter.listPrivacyJobs: "/jobs" cannot be called; expected a function',
  ],
])('testClient refuses %s', async (_, adapter, options, message) => {
  const refused = testClient(
    'adobe-privacy',
    adapter as Record<string, ClientCall>,
    options as TestClientOptions,
  )
  await expect(refused).rejects.toThrow(UsageError)
  await expect(refused).rejects.toThrow(message)
})
