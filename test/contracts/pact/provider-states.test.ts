import { afterEach, beforeEach, expect, test } from 'vitest'
import { startMock, type RunningMock } from '../../../src/mock/doors/start-mock.ts'

let mock: RunningMock
beforeEach(async () => {
  mock = await startMock({ services: ['adobe-privacy', 'treasure-data'] })
})
afterEach(() => mock.close())

const address = (sandbox = '') => `${mock.url}${sandbox}/_bythebook/pact/provider-states`
const headers = {
  authorization: 'Bearer a-token',
  'x-api-key': 'a-key',
  'x-gw-ims-org-id': '0A1B2C3D4E5F60718293A4B5@AdobeOrg',
}

async function change(body: object, sandbox?: string) {
  const response = await fetch(address(sandbox), {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  })
  return { status: response.status, body: (await response.json()) as Record<string, unknown> }
}

async function jobs(sandbox = ''): Promise<number> {
  const response = await fetch(`${mock.url}${sandbox}/data/core/privacy/jobs?regulation=ccpa`, { headers })
  return ((await response.json()) as { totalRecords: number }).totalRecords
}

test('the list has the states of every service, and those of each one with their parameters', async () => {
  const { states } = (await (await fetch(address())).json()) as {
    states: { name: string; service?: string; params?: object }[]
  }
  expect(states).toContainEqual(
    expect.objectContaining({
      name: 'the time is',
      params: expect.objectContaining({ required: ['at'] }) as object,
    }),
  )
  expect(states).toContainEqual(expect.objectContaining({ name: 'a complete job', service: 'adobe-privacy' }))
  expect(states).toContainEqual(expect.objectContaining({ name: 'a policy', service: 'treasure-data' }))
})

test(
  'a state is entered, and gives values for generators: its parameters, the time, the key of a table ' +
    'with one row',
  async () => {
    await change({ state: 'the time is', params: { at: '2026-01-20T12:00:00Z' }, action: 'setup' })
    const { status, body } = await change({
      state: 'a complete job',
      params: { daysAgo: 2 },
      action: 'setup',
    })
    expect({ status, body }).toEqual({
      status: 200,
      body: expect.objectContaining({
        now: '2026-01-20T12:00:00.000Z',
        daysAgo: 2,
        jobId: '6fc09b53-c24f-4a6c-9ca2-c6076b0842b6',
      }),
    })
    expect(await jobs()).toBe(1)
  },
)

test('states of one interaction add up; the first after a request starts from a fresh world', async () => {
  await change({ state: 'a complete job', params: { jobId: 'one' } })
  await change({ state: 'a complete job', params: { jobId: 'two' } })
  expect(await jobs()).toBe(2)
  await change({ state: 'a complete job', params: { jobId: 'three' } })
  expect(await jobs()).toBe(1)
})

test("the empty state, which Pact's verifier sends where there is none, is a fresh world", async () => {
  await change({ state: 'a complete job' })
  expect(await jobs()).toBe(1)
  expect(await change({ state: '', action: 'setup' })).toMatchObject({ status: 200 })
  expect(await jobs()).toBe(0)
  expect(await change({ state: '', action: 'teardown' })).toEqual({ status: 200, body: {} })
})

test('a teardown leaves a fresh world', async () => {
  await change({ state: 'a complete job', action: 'setup' })
  expect(await change({ state: 'a complete job', params: {}, action: 'teardown' })).toEqual({
    status: 200,
    body: {},
  })
  expect(await jobs()).toBe(0)
})

test('the time stands exactly where it was put, though the clock ran before', async () => {
  const { body } = await change({ state: 'the time is', params: { at: '2020-02-29T23:59:59Z' } })
  expect(body).toEqual({ now: '2020-02-29T23:59:59.000Z', at: '2020-02-29T23:59:59Z' })
})

test('a reading can be chosen, and a request can come before', async () => {
  expect(
    await change({ state: 'the documents are read as', params: { reading: 'missing-token', option: '401' } }),
  ).toMatchObject({ status: 200 })
  const before = {
    method: 'GET',
    path: '/data/core/privacy/jobs',
    query: 'regulation=ccpa',
    headers,
    body: '',
  }
  expect(await change({ state: 'a request came before', params: before })).toMatchObject({ status: 200 })
  const response = await fetch(`${mock.url}/data/core/privacy/jobs?regulation=ccpa`, {
    headers: { ...headers, authorization: '' },
  })
  expect(response.status).toBe(401)
})

test('each sandbox has its own states', async () => {
  await change({ state: 'a complete job' }, '/~mine')
  expect({ default: await jobs(), mine: await jobs('/~mine') }).toEqual({ default: 0, mine: 1 })
})

test.each([
  [
    'an unknown state',
    { state: 'nonsense' },
    404,
    /no provider state "nonsense"; choose one of: the time is, /,
  ],
  ['an unknown state to leave', { state: 'nonsense', action: 'teardown' }, 404, /nonsense/],
  [
    'an unknown reading',
    { state: 'the documents are read as', params: { reading: 'nonsense', option: 'x' } },
    404,
    /no reading "nonsense"/,
  ],
  [
    'an unknown option',
    { state: 'the documents are read as', params: { reading: 'missing-token', option: 'x' } },
    422,
    /has no option/,
  ],
  [
    'parameters that the state does not take',
    { state: 'the time is', params: { on: 'Monday' } },
    422,
    /\/params/,
  ],
  ['a time that is none', { state: 'the time is', params: { at: 'noon' } }, 422, /\/params\/at/],
  [
    'a request that is no success',
    {
      state: 'a request came before',
      params: { method: 'GET', path: '/nowhere', query: '', headers: {}, body: '' },
    },
    409,
    /GET \/nowhere is no success but answers 404/,
  ],
  ['no state at all', {}, 422, /state/],
])('%s is refused, and the answer says what is wrong', async (_, body, status, detail) => {
  expect(await change(body)).toEqual({
    status,
    body: expect.objectContaining({ detail: expect.stringMatching(detail) as string }),
  })
})
