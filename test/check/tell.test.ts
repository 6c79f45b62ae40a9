import { createServer } from 'node:http'
import { afterEach, expect, onTestFinished, test, vi } from 'vitest'
import * as bythebook from '../../src/index.ts'
import { listen } from '../../src/mock/doors/http/listen.ts'
import { startLibrary, ADA } from '../doors/start-library.ts'
import { EMMA } from '../library/states.ts'

afterEach(() => vi.unstubAllEnvs())

/** A server that answers everything alike, and is no mock. */
async function otherServer(status: number, body: string): Promise<string> {
  const server = createServer((_, response) => void response.writeHead(status).end(body))
  onTestFinished(() => void server.close())
  return `http://127.0.0.1:${await listen(server, 0, '127.0.0.1')}`
}

/** What goes wrong, as the person who has to correct it is told. */
const refusalOf = (told: Promise<void>): Promise<unknown> =>
  told.then(
    () => 'nothing was thrown',
    (error: unknown) => error,
  )

const NEXT = 'run this test with bythebook check -- <command>, or give the url of a running mock'

const lend = (url: string) =>
  fetch(`${url}/library/books/${EMMA}/loan`, {
    method: 'POST',
    headers: { ...ADA, 'content-type': 'application/json' },
    body: '{"days":1}',
  })

test('expect() tells the mock in whose environment it runs that the next refusal is meant', async () => {
  const mock = await startLibrary()
  vi.stubEnv('BYTHEBOOK_URL', mock.url)
  await bythebook.expectRefusal('book-free', { times: 2 })
  for (let i = 0; i < 3; i++) await lend(mock.url)
  expect(
    mock
      .sandbox()
      .findEntries()
      .map(({ expected }) => expected),
  ).toEqual([true, true, false])
})

test('expect() is told to the sandbox that the address names', async () => {
  const mock = await startLibrary()
  await bythebook.expectRefusal('book-free', { url: `${mock.url}/~mine` })
  expect(mock.sandbox('mine').sandbox.expectations).toEqual(['book-free'])
  expect(mock.sandbox().sandbox.expectations).toEqual([])
})

test('expect() does nothing where nobody judges', async () => {
  vi.stubEnv('BYTHEBOOK_URL', undefined)
  await expect(bythebook.expectRefusal('book-free')).resolves.toBeUndefined()
})

test('expect() of a rule that there is not says which there are', async () => {
  const mock = await startLibrary()
  await expect(bythebook.expectRefusal('book-fre', { url: mock.url })).rejects.toThrow(
    /no rule or problem that refuses "book-fre"; did you mean "book-free"\? choose one of: /,
  )
})

test.each([
  [200, '<html>hello</html>', '200 <html>hello</html>'],
  [200, '{"ok":true}', '200 {"ok":true}'],
  [404, '<html>not here</html>', '404 <html>not here</html>'],
  [404, 'null', '404 null'],
  [500, '{"detail":"broken"}', '500 {"detail":"broken"}'],
  [204, '', '204'],
])(
  'where a server that is no mock answers %d %s that is said, and what to do',
  async (status, body, shown) => {
    const url = await otherServer(status, body)
    for (const [told, what] of [
      [bythebook.expectRefusal('book-free', { url: `${url}/` }), 'expectations'],
      [bythebook.loseAnswer('listBooks', { url }), 'losses'],
    ] as const) {
      const error = await refusalOf(told)
      expect(error).toBeInstanceOf(bythebook.UsageError)
      expect(error).toMatchObject({
        problem: `what answers at ${url}/_bythebook/${what} is no bythebook mock: ${shown}`,
        next: NEXT,
      })
    }
  },
)

test('where nothing answers that is said, and what to do', async () => {
  const error = await refusalOf(bythebook.expectRefusal('book-free', { url: 'http://127.0.0.1:1' }))
  expect(error).toBeInstanceOf(bythebook.UsageError)
  expect(error).toMatchObject({
    problem: expect.stringMatching(/^nothing answers at http:\/\/127\.0\.0\.1:1\/.*: /) as string,
    next: NEXT,
  })
})

test.each([NaN, 0, -3, 1.5, 1001])('nothing is told to happen %d times', async (times) => {
  vi.stubEnv('BYTHEBOOK_URL', undefined)
  const want = { problem: `times: ${times} cannot be taken`, next: 'expected a whole number, from 1 to 1000' }
  expect(await refusalOf(bythebook.expectRefusal('book-free', { times }))).toMatchObject(want)
  expect(await refusalOf(bythebook.loseAnswer('listBooks', { times }))).toMatchObject(want)
})

test('loseAnswer() breaks off the next answer, which was given all the same', async () => {
  const mock = await startLibrary()
  await bythebook.loseAnswer('listBooks', { url: mock.url })
  await expect(fetch(`${mock.url}/library/books`, { headers: ADA })).rejects.toThrow()
  expect((await fetch(`${mock.url}/library/books`, { headers: ADA })).status).toBe(200)
  expect(
    mock
      .sandbox()
      .findEntries()
      .map(({ lost, response }) => ({ lost, status: response.status })),
  ).toEqual([
    { lost: true, status: 200 },
    { lost: false, status: 200 },
  ])
})

test('loseAnswer() without a mock is an error that says what to do', async () => {
  vi.stubEnv('BYTHEBOOK_URL', undefined)
  const error = await refusalOf(bythebook.loseAnswer('listBooks'))
  expect(error).toBeInstanceOf(bythebook.UsageError)
  expect(error).toMatchObject({ problem: 'there is no mock that could lose an answer', next: NEXT })
})

test('loseAnswer() of an operation that there is not says which there are', async () => {
  const mock = await startLibrary()
  expect(await refusalOf(bythebook.loseAnswer('listBook', { url: mock.url }))).toMatchObject({
    problem: 'no operation "listBook"',
    next: expect.stringMatching(/^did you mean "listBooks"\? choose one of: listBooks/) as string,
  })
})
