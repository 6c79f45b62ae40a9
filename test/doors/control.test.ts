import { expect, test } from 'vitest'
import { readDocument } from '../../src/mock/hand/document.ts'
import { readSpec } from '../../src/mock/engine/spec/read-spec.ts'
import { packageFile } from '../../src/package/package-file.ts'
import { WALDEN } from '../library/states.ts'
import { ADA, controlOf, startLibrary } from './start-library.ts'

const NOON = '2026-01-20T12:00:00.000Z'

test('the index lists each operation with its short form', async () => {
  const control = controlOf(await startLibrary())
  const { status, body } = await control('GET', '/')
  expect(status).toBe(200)
  const { operations } = body as { operations: { method: string; path: string }[] }
  expect(operations).toContainEqual({
    method: 'PUT',
    path: '/_bythebook/sandboxes/{name}/clock',
    short: '/_bythebook/clock',
    says: 'Sets the time; it runs on from there unless it is frozen, by now or with this.',
  })
  expect(operations).toContainEqual({
    method: 'GET',
    path: '/_bythebook/health',
    says: 'Says that the mock answers.',
  })
  expect(operations.map(({ method, path }) => `${method} ${path}`).sort()).toEqual(operationsOfSpec().sort())
})

function operationsOfSpec(): string[] {
  return [...readSpec(readDocument(packageFile('openapi/control.yaml'))).operations.values()].map(
    ({ method, path }) => `${method} ${path}`,
  )
}

test('health and version', async () => {
  const mock = await startLibrary()
  const control = controlOf(mock)
  expect(await control('GET', '/health')).toMatchObject({ status: 200, body: { status: 'ok' } })
  expect((await control('GET', '/version')).body).toEqual({
    name: 'bythebook',
    version: expect.stringMatching(/^\d+\.\d+\.\d+/),
    services: [{ name: 'library', title: 'Library', basePath: '/library' }],
  })
  const head = await fetch(`${mock.url}/_bythebook/health`, { method: 'HEAD' })
  expect({ status: head.status, text: await head.text() }).toEqual({ status: 200, text: '' })
})

test('sandboxes are made, listed, shown and removed', async () => {
  const control = controlOf(await startLibrary())
  const mine = {
    name: 'mine',
    clock: { now: NOON, frozen: true },
    progress: 'time',
    readings: {},
    rulesOff: [],
    rows: { library: 2 },
    journal: 0,
  }
  expect(await control('POST', '/sandboxes', { name: 'mine' })).toMatchObject({ status: 201, body: mine })
  expect(await control('POST', '/sandboxes')).toMatchObject({ status: 201, body: { name: 'sandbox-2' } })
  expect(await control('GET', '/sandboxes')).toMatchObject({
    status: 200,
    body: { sandboxes: [{ name: 'default' }, { name: 'mine' }, { name: 'sandbox-2' }] },
  })
  expect(await control('GET', '/sandboxes/mine')).toMatchObject({ status: 200, body: mine })
  expect(await control('DELETE', '/sandboxes/mine')).toMatchObject({ status: 204, body: undefined })
  expect(await control('GET', '/sandboxes/mine')).toMatchObject({
    status: 404,
    body: { known: ['default', 'sandbox-2'] },
  })
})

test('a sandbox is copied as it is now, kept and put back', async () => {
  const mock = await startLibrary()
  const control = controlOf(mock)
  await control('POST', '/sandboxes', { name: 'mine' })
  await control('POST', '/sandboxes/mine/states/library/a%20book', {
    params: { bookId: '00000000-0000-4000-8000-000000000001' },
  })
  expect(await control('POST', '/sandboxes/mine/fork', { name: 'copy' })).toMatchObject({
    status: 201,
    body: { name: 'copy', rows: { library: 3 } },
  })
  expect(await control('POST', '/sandboxes', { name: 'other', from: 'mine' })).toMatchObject({
    status: 201,
    body: { rows: { library: 3 } },
  })
  expect(await control('POST', '/sandboxes', { name: 'fresh' })).toMatchObject({
    status: 201,
    body: { rows: { library: 2 } },
  })
  expect(await control('POST', '/sandboxes/mine/reset')).toMatchObject({
    status: 200,
    body: { rows: { library: 2 } },
  })
  await control('POST', '/sandboxes/mine/states/library/a%20book', {
    params: { bookId: '00000000-0000-4000-8000-000000000001' },
  })
  expect(await control('POST', '/sandboxes/mine/keep')).toMatchObject({ status: 200 })
  expect(await control('POST', '/sandboxes/mine/reset')).toMatchObject({ body: { rows: { library: 3 } } })
})

test('a name that is taken or that is no name makes no sandbox, and the default one stays', async () => {
  const control = controlOf(await startLibrary())
  await control('POST', '/sandboxes', { name: 'mine' })
  expect(await control('POST', '/sandboxes', { name: 'mine' })).toMatchObject({
    status: 409,
    body: { detail: expect.stringContaining('exists already') },
  })
  expect(await control('POST', '/sandboxes', { name: 'a b' })).toMatchObject({
    status: 422,
    body: { in: 'body', pointer: '/name', expected: expect.stringContaining('pattern') },
  })
  expect(await control('POST', '/sandboxes', { name: 'new', from: 'nowhere' })).toMatchObject({
    status: 404,
    body: { known: ['default', 'mine'] },
  })
  expect(await control('DELETE', '/sandboxes/default')).toMatchObject({
    status: 409,
    body: { detail: expect.stringContaining('reset it') },
  })
  expect((await control('GET', '/sandboxes')).body).toMatchObject({
    sandboxes: [{ name: 'default' }, { name: 'mine' }],
  })
})

test('a short form acts on the sandbox of the prefix, of the header, or on the default one', async () => {
  const mock = await startLibrary()
  const control = controlOf(mock)
  await control('POST', '/~one/_bythebook/clock/advance', { by: 'P1D' })
  await control('POST', '/clock/advance', { by: 'P2D' }, { 'x-bythebook-sandbox': 'two' })
  await control('POST', '/clock/advance', { by: 'P3D' })
  const timeIn = (name: string) => mock.sandbox(name).clock.now
  expect({ one: timeIn('one'), two: timeIn('two'), default: timeIn('default') }).toEqual({
    one: '2026-01-21T12:00:00.000Z',
    two: '2026-01-22T12:00:00.000Z',
    default: '2026-01-23T12:00:00.000Z',
  })
  expect(await control('POST', '/~one/_bythebook/reset')).toMatchObject({
    status: 200,
    body: { name: 'one', clock: { now: NOON } },
  })
  expect(await control('GET', '/~one/_bythebook/sandboxes/two/clock')).toMatchObject({
    body: { now: '2026-01-22T12:00:00.000Z' },
  })
})

test('the clock is read, set, advanced, frozen and resumed', async () => {
  const control = controlOf(await startLibrary())
  expect(await control('GET', '/clock')).toMatchObject({ status: 200, body: { now: NOON, frozen: true } })
  expect(await control('PUT', '/clock', { now: '2026-02-01T00:00:00Z' })).toMatchObject({
    status: 200,
    body: { now: '2026-02-01T00:00:00.000Z', frozen: true },
  })
  expect(await control('POST', '/clock/advance', { by: '1h30m' })).toMatchObject({
    status: 200,
    body: { now: '2026-02-01T01:30:00.000Z' },
  })
  expect(await control('POST', '/clock/advance', { by: 500 })).toMatchObject({
    body: { now: '2026-02-01T01:30:00.500Z' },
  })
  expect(await control('PUT', '/clock', { now: Date.parse(NOON), backwards: true })).toMatchObject({
    body: { now: NOON },
  })
  expect(await control('POST', '/clock/resume')).toMatchObject({ status: 200, body: { frozen: false } })
  expect(await control('POST', '/clock/freeze')).toMatchObject({ status: 200, body: { frozen: true } })
  expect(await control('PUT', '/clock', { now: '2026-03-01T00:00:00Z', frozen: false })).toMatchObject({
    body: { frozen: false },
  })
  expect(await control('PUT', '/clock', { now: '2026-04-01T00:00:00Z', frozen: true })).toMatchObject({
    body: { now: '2026-04-01T00:00:00.000Z', frozen: true },
  })
})

test.each([
  ['PUT', '/clock', { now: 'tomorrow' }, '/now', 'ISO 8601'],
  ['PUT', '/clock', { now: '2026-01-19T12:00:00Z' }, '/now', 'backwards'],
  ['PUT', '/clock', { now: '2026-02-30' }, '/now', 'ISO 8601'],
  ['PUT', '/clock', {}, '/now', 'must be there'],
  ['PUT', '/clock', { now: 1, frost: true }, '/frost', 'must not be there'],
  ['POST', '/clock/advance', { by: 'P1M' }, '/by', 'years and months'],
  ['POST', '/clock/advance', { by: -1 }, '/by', '0 or more'],
  ['POST', '/clock/advance', { by: '999999999999d' }, '/by', 'after 9999-12-31T23:59:59.999Z'],
  ['PUT', '/progress', { mode: 'fast' }, '/mode', 'immediate, time, manual'],
  ['PUT', '/readings/genre-case', { option: 'loud' }, '/option', 'exact, ignored'],
  ['PUT', '/readings/genre-case', { option: 'toString' }, '/option', 'exact, ignored'],
  ['PUT', '/rules/library/book-known', { on: 'no' }, '/on', 'boolean'],
  ['PUT', '/rules/library/newest-first', { on: false }, '/on', 'promise'],
  ['POST', '/states/library/a%20book', { params: { bookId: 7 } }, '/params/bookId', 'string'],
  ['POST', '/states/library/a%20book', { params: { colour: 'red' } }, '/params/colour', 'must not be there'],
  ['POST', '/states/library/two%20books', { params: { count: 2 } }, '/params', 'takes no parameters'],
  ['POST', '/states/library/many%20books', { params: {} }, '/params/count', 'must be there'],
  ['POST', '/progress/library/fetch', undefined, '/params/bookId', 'must be there'],
])('%s %s with %j is 422 at %s', async (method, path, body, pointer, expected) => {
  const control = controlOf(await startLibrary())
  const answer = await control(method, path, body)
  expect(answer).toMatchObject({
    status: 422,
    body: { in: 'body', pointer, expected: expect.stringContaining(expected), next: expect.any(String) },
  })
  expect(answer.headers.get('content-type')).toBe('application/problem+json')
})

test.each([
  ['GET', '/sandboxes/nowhere/clock', undefined, ['default']],
  ['PUT', '/readings/nonsense', { option: 'x' }, ['genre-case', 'ready-kept']],
  ['GET', '/rules/nowhere/x', undefined, ['library']],
  ['POST', '/states/library/nonsense', undefined, ['two books', 'a book', 'many books', 'a busy reader']],
  ['POST', '/states/library/toString', undefined, ['two books', 'a book', 'many books', 'a busy reader']],
  ['POST', '/states/nowhere/x', undefined, ['library']],
  ['POST', '/progress/library/nonsense', undefined, ['fetch']],
  ['GET', '/journal/default-7', undefined, []],
])('%s %s names nothing: 404 with what there is', async (method, path, body, known) => {
  const control = controlOf(await startLibrary())
  expect(await control(method, path, body)).toMatchObject({
    status: 404,
    body: { known, next: expect.any(String) },
  })
})

test('an unknown rule is 404 with the rules there are', async () => {
  const control = controlOf(await startLibrary())
  for (const method of ['GET', 'PUT']) {
    expect(
      await control(method, '/rules/library/nonsense', method === 'PUT' ? { on: false } : undefined),
    ).toMatchObject({ status: 404, body: { known: expect.arrayContaining(['book-known', 'size-max']) } })
  }
})

test('a path or method that there is not is 404 or 405 in our own voice', async () => {
  const control = controlOf(await startLibrary())
  expect(await control('GET', '/nothing')).toMatchObject({
    status: 404,
    body: { next: expect.stringContaining('GET /_bythebook') },
  })
  const answer = await control('PATCH', '/clock', {})
  expect({ status: answer.status, allow: answer.headers.get('allow') }).toEqual({
    status: 405,
    allow: 'GET, PUT',
  })
  expect((await control('DELETE', '/health')).headers.get('allow')).toBe('GET')
  expect(await control('GET', '/~a%20b/_bythebook/clock')).toMatchObject({
    status: 422,
    body: { detail: expect.stringContaining('no name of a sandbox') },
  })
})

test('a body that is no JSON is 400, one of another type 415', async () => {
  const { url } = await startLibrary()
  const put = (body: string, type: string) =>
    fetch(`${url}/_bythebook/clock`, { method: 'PUT', headers: { 'content-type': type }, body })
  expect((await put('{"now":', 'application/json')).status).toBe(400)
  expect((await put('now=1', 'application/x-www-form-urlencoded')).status).toBe(415)
})

test('the progress mode is chosen, and work moved on by hand', async () => {
  const mock = await startLibrary()
  const control = controlOf(mock)
  expect(await control('GET', '/progress')).toMatchObject({
    status: 200,
    body: {
      mode: 'time',
      commands: [
        {
          service: 'library',
          name: 'fetch',
          says: 'The copy that is waited for is here.',
          params: { type: 'object' },
        },
      ],
    },
  })
  expect(await control('PUT', '/progress', { mode: 'manual' })).toMatchObject({
    status: 200,
    body: { mode: 'manual' },
  })
  const bookId = 'b0c1d2e3-f405-4617-8829-3a4b5c6d7e8f'
  expect(await control('POST', '/progress/library/fetch', { params: { bookId } })).toMatchObject({
    status: 409,
    body: { detail: expect.stringContaining('reserve it first') },
  })
  await fetch(`${mock.url}/library/books/${bookId}/reservation`, {
    method: 'POST',
    headers: { authorization: 'Bearer ben' },
  })
  expect(await control('POST', '/progress/library/fetch', { params: { bookId } })).toMatchObject({
    status: 200,
    body: { name: 'fetch' },
  })
  expect(await (await fetch(`${mock.url}/library/books/${bookId}`, { headers: ADA })).json()).toMatchObject({
    status: 'ready',
  })
})

test('what waits is done when work is to be done at once from now on', async () => {
  const mock = await startLibrary()
  const control = controlOf(mock)
  const book = `${mock.url}/library/books/b0c1d2e3-f405-4617-8829-3a4b5c6d7e8f`
  const status = async () => (await (await fetch(book, { headers: ADA })).json()) as unknown
  await control('PUT', '/progress', { mode: 'manual' })
  await fetch(`${book}/reservation`, { method: 'POST', headers: { authorization: 'Bearer ben' } })
  await control('PUT', '/progress', { mode: 'time' })
  expect(await status()).toMatchObject({ status: 'waiting' })
  await control('PUT', '/progress', { mode: 'immediate' })
  expect(await status()).toMatchObject({ status: 'ready' })
})

test('named states are listed and entered', async () => {
  const mock = await startLibrary()
  const control = controlOf(mock)
  const { body } = await control('GET', '/states')
  expect((body as { states: unknown[] }).states).toContainEqual({
    service: 'library',
    name: 'two books',
    says: 'Walden is on the shelf; ada has Emma.',
  })
  expect(await control('POST', '/states/library/many%20books', { params: { count: 3 } })).toMatchObject({
    status: 200,
    body: { service: 'library', name: 'many books' },
  })
  expect(await (await fetch(`${mock.url}/library/books`, { headers: ADA })).json()).toMatchObject({
    total: 5,
  })
})

test('readings are listed and chosen', async () => {
  const control = controlOf(await startLibrary())
  expect((await control('GET', '/readings')).body).toMatchObject({
    readings: [
      {
        id: 'genre-case',
        service: 'library',
        default: 'exact',
        inForce: 'exact',
        options: { ignored: 'yes' },
      },
      { id: 'ready-kept' },
    ],
  })
  expect(await control('PUT', '/readings/genre-case', { option: 'ignored' })).toMatchObject({
    status: 200,
    body: { default: 'exact', inForce: 'ignored' },
  })
  expect((await control('GET', '/sandboxes/default')).body).toMatchObject({
    readings: { 'genre-case': 'ignored' },
  })
})

test('rules are listed, shown with their sentence, and switched off and on', async () => {
  const mock = await startLibrary()
  const control = controlOf(mock)
  const rule = {
    id: 'book-known',
    service: 'library',
    kind: 'refusal',
    says: 'The library has the book.',
    evidence: 'vendor',
    page: 'catalogue',
    on: true,
  }
  const { body } = await control('GET', '/rules')
  expect((body as { rules: unknown[] }).rules).toContainEqual(expect.objectContaining(rule))
  expect(await control('GET', '/rules/library/book-known')).toMatchObject({
    status: 200,
    body: {
      ...rule,
      quote: 'We can only show what we have.',
      url: expect.any(String),
      examples: { refused: [{ given: [] }] },
    },
  })
  const ask = async () =>
    (await fetch(`${mock.url}/library/books/${WALDEN.replace('6', '7')}`, { headers: ADA })).status
  expect(await ask()).toBe(404)
  expect(await control('PUT', '/rules/library/book-known', { on: false })).toMatchObject({
    status: 200,
    body: { on: false },
  })
  expect(await ask()).toBe(500)
  expect((await control('GET', '/sandboxes/default')).body).toMatchObject({
    rulesOff: ['library/book-known'],
  })
  expect(await control('PUT', '/rules/library/book-known', { on: true })).toMatchObject({
    body: { on: true },
  })
  expect(await ask()).toBe(404)
})
