import { expect, test } from 'vitest'
import { document } from '../library-mock.ts'
import library from '../library/index.ts'
import { WALDEN } from '../library/states.ts'
import { ADA, controlOf, startLibrary, type Controlled } from './start-library.ts'

interface Found {
  readonly entries: readonly { readonly number: number; readonly response: { readonly status: number } }[]
  readonly found: number
  readonly last: number
}

const numbers = ({ body }: Controlled) => (body as Found).entries.map(({ number }) => number)

async function libraryWithFourCalls() {
  const mock = await startLibrary()
  const get = (path: string) => fetch(`${mock.url}/library${path}`, { headers: ADA })
  await get('/books')
  await get('/books?size=51')
  await get(`/books/${WALDEN}`)
  await fetch(`${mock.url}/library/books`, {
    method: 'POST',
    headers: { ...ADA, 'content-type': 'application/json' },
    body: '{"title":"Ada","authors":["N"]}',
  })
  return { mock, control: controlOf(mock) }
}

test.each([
  ['', [1, 2, 3, 4]],
  ['?rule=size-max', [2]],
  ['?status=200', [1, 3]],
  [`?path=/library/books/`, [3]],
  ['?method=post', [4]],
  ['?operation=listBooks', [1, 2]],
  ['?service=library&status=400', [2, 4]],
  ['?limit=2', [3, 4]],
  ['?after=1&limit=2', [2, 3]],
])('journal%s finds the entries %j', async (query, expected) => {
  const { control } = await libraryWithFourCalls()
  expect(numbers(await control('GET', `/journal${query}`))).toEqual(expected)
})

test.each([
  ['?rules=size-max', 422, 'there is no query parameter "rules"', 'did you mean "rule"?'],
  ['?status=200&Limit=1', 422, 'there is no query parameter "Limit"', 'did you mean "limit"?'],
  ['?x', 422, 'there is no query parameter "x"', 'choose one of: rule, status'],
  ['?rule=size-mx', 404, 'no rule "size-mx"', 'did you mean "size-max"?'],
  ['?operation=listBook', 404, 'no operation "listBook"', 'did you mean "listBooks"?'],
  ['?service=nowhere', 404, 'no service "nowhere"', 'choose one of: library'],
])('journal%s is refused, naming what there is', async (query, status, detail, next) => {
  const { control } = await libraryWithFourCalls()
  expect(await control('GET', `/journal${query}`)).toMatchObject({
    status,
    body: {
      detail: expect.stringContaining(detail) as string,
      next: expect.stringContaining(next) as string,
    },
  })
})

test('an entry says what was asked, what was answered, and what decided', async () => {
  const { control } = await libraryWithFourCalls()
  const { body } = await control('GET', '/journal?rule=authors-named')
  expect(body).toMatchObject({
    found: 1,
    last: 4,
    dropped: 0,
    entries: [
      {
        number: 4,
        id: 'default-4',
        at: '2026-01-20T12:00:00.000Z',
        service: 'library',
        operation: 'addBook',
        request: {
          method: 'POST',
          path: '/library/books',
          query: '',
          body: { encoding: 'text', content: '{"title":"Ada","authors":["N"]}', bytes: 31, cut: false },
        },
        response: {
          status: 400,
          headers: { 'x-bythebook-rule': 'authors-named' },
          body: { encoding: 'text' },
        },
        decision: { by: 'problem', problem: 'invalid-request', rule: 'authors-named' },
        detail: expect.stringContaining('authors'),
      },
    ],
  })
})

test('secrets in headers are masked, so that two of them can be told apart and no more', async () => {
  const { mock, control } = await libraryWithFourCalls()
  await fetch(`${mock.url}/library/books`, {
    headers: {
      authorization: 'Bearer secret-of-ben',
      cookie: 'session=1234',
      'x-api-key': 'my-key',
      'x-plain': 'plain',
    },
  })
  const { body } = await control('GET', '/journal?after=3')
  const text = JSON.stringify(body)
  expect(text).not.toMatch(/secret-of-ben|session=1234|my-key|Bearer ada/)
  expect(text).toContain('"x-plain":"plain"')
  expect(text.match(/"authorization":"Bearer #[0-9a-f]{8}"/g)).toHaveLength(2)
})

test('a large body is cut in a search, between two characters, and whole by itself', async () => {
  const mock = await startLibrary({ services: [{ service: { ...library, bodyLimits: {} }, document }] })
  const control = controlOf(mock)
  const sent = `{"title":"${'é'.repeat(70_000)}","authors":["Jo"]}`
  await fetch(`${mock.url}/library/books`, {
    method: 'POST',
    headers: { ...ADA, 'content-type': 'application/json' },
    body: sent,
  })
  const bytes = Buffer.byteLength(sent)
  const { body } = await control('GET', '/journal')
  const [{ request }] = (body as { entries: [{ request: { body: { content: string } } }] }).entries
  expect(request.body).toMatchObject({ encoding: 'text', bytes, cut: true })
  expect(sent.startsWith(request.body.content)).toBe(true)
  expect(Buffer.byteLength(request.body.content)).toBeGreaterThan(64 * 1024 - 4)
  for (const id of ['default-1', '1'])
    expect((await control('GET', `/journal/${id}`)).body).toMatchObject({
      request: { body: { content: sent, bytes, cut: false } },
    })
})

test('bytes that are no text are base64', async () => {
  const mock = await startLibrary()
  await fetch(`${mock.url}/library/books/${WALDEN}/cover`, { headers: ADA })
  const { body } = await controlOf(mock)('GET', '/journal/1')
  expect(body).toMatchObject({
    response: {
      headers: { 'content-type': 'image/png' },
      body: { encoding: 'base64', content: 'iVBORw0KGgoG', bytes: 9 },
    },
  })
})

test('the journal is emptied and numbers go on', async () => {
  const { mock, control } = await libraryWithFourCalls()
  expect(await control('DELETE', '/journal')).toMatchObject({ status: 204 })
  expect((await control('GET', '/journal')).body).toEqual({ entries: [], found: 0, last: 4, dropped: 0 })
  await fetch(`${mock.url}/library/books`, { headers: ADA })
  expect(numbers(await control('GET', '/journal'))).toEqual([5])
})

test('a full journal lets old entries go and says how many', async () => {
  const mock = await startLibrary({ journal: { entries: 2 } })
  for (let i = 0; i < 5; i++) await fetch(`${mock.url}/library/books`, { headers: ADA })
  const { body } = await controlOf(mock)('GET', '/journal')
  expect(body).toMatchObject({ found: 2, last: 5, dropped: 3 })
})

test.each(['limit=0', 'limit=1001', 'limit=many', 'after=-1', 'status=ok', 'status=200&status=201'])(
  'journal?%s is 422 and names the parameter',
  async (query) => {
    const control = controlOf(await startLibrary())
    expect(await control('GET', `/journal?${query}`)).toMatchObject({
      status: 422,
      body: { in: 'query', pointer: `/${query.split('=')[0]}` },
    })
  },
)

test('the control API leaves no entries', async () => {
  const { control } = await libraryWithFourCalls()
  await control('GET', '/clock')
  expect((await control('GET', '/sandboxes/default')).body).toMatchObject({ journal: 4 })
})
