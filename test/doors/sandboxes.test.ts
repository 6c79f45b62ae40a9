import fc from 'fast-check'
import { expect, onTestFinished, test } from 'vitest'
import { Control } from '../../src/mock/doors/control/control.ts'
import { startMock } from '../../src/mock/doors/start-mock.ts'
import { pick } from '../../src/mock/engine/journey/pick.ts'
import { libraryMock } from '../library-mock.ts'
import { ADA, controlOf, startLibrary } from './start-library.ts'

interface Listed {
  readonly total: number
  readonly books: readonly { readonly title: string }[]
}

const ORIGIN = 'http://127.0.0.1:4010'
const headers = { ...ADA, 'content-type': 'application/json' }
const book = (title: string) => JSON.stringify({ title, authors: ['George Eliot'] })

test('two sandboxes driven at once never see the books, the clock or the journal of the other', async () => {
  const mock = await startLibrary()
  const drive = async (name: string, days: number) => {
    const control = controlOf(mock)
    for (let i = 0; i < 15; i++) {
      await fetch(`${mock.url}/~${name}/library/books`, {
        method: 'POST',
        headers,
        body: book(`${name} ${i}`),
      })
      await control('POST', `/~${name}/_bythebook/clock/advance`, { by: `${days}d` })
    }
    const listed = (await (
      await fetch(`${mock.url}/~${name}/library/books?size=50`, { headers })
    ).json()) as Listed
    return listed.books.map(({ title }) => title)
  }
  const [booksOfOne, booksOfTwo] = await Promise.all([drive('one', 1), drive('two', 3)])
  expect(booksOfOne.slice(0, 15)).toEqual(Array.from({ length: 15 }, (_, i) => `one ${14 - i}`))
  expect(booksOfTwo.slice(0, 15)).toEqual(Array.from({ length: 15 }, (_, i) => `two ${14 - i}`))
  expect(booksOfOne).toHaveLength(17)
  expect(booksOfTwo).toHaveLength(17)
  expect(mock.sandbox('one').clock.now).toBe('2026-02-04T12:00:00.000Z')
  expect(mock.sandbox('two').clock.now).toBe('2026-03-06T12:00:00.000Z')
  for (const name of ['one', 'two']) {
    const entries = mock.sandbox(name).findEntries()
    expect(entries.map(({ id }) => id)).toEqual(Array.from({ length: 16 }, (_, i) => `${name}-${i + 1}`))
    expect(
      entries.every(
        ({ request }) =>
          request.body.length === 0 || new TextDecoder().decode(request.body).includes(`"${name} `),
      ),
    ).toBe(true)
  }
  expect(mock.sandbox().findEntries()).toEqual([])
})

test('the header and the path prefix name the same sandbox; the prefix goes first', async () => {
  const mock = await startLibrary()
  await fetch(`${mock.url}/library/books`, {
    method: 'POST',
    headers: { ...headers, 'x-bythebook-sandbox': 'mine' },
    body: book('A'),
  })
  await fetch(`${mock.url}/~mine/library/books`, {
    method: 'POST',
    headers: { ...headers, 'x-bythebook-sandbox': 'other' },
    body: book('B'),
  })
  expect(mock.sandbox('mine').findEntries()).toHaveLength(2)
  expect(mock.mock.sandboxes.names()).toEqual(['default', 'mine'])
})

test('an address in an answer leads back to the sandbox, whichever way it was chosen', () => {
  const { mock } = libraryMock()
  const at = (path: string, chosen: Record<string, string> = {}) => {
    const request = {
      method: 'GET',
      path,
      query: '',
      headers: chosen,
      body: new Uint8Array(0),
      origin: ORIGIN,
    }
    return pick(mock.sandboxes, request).request.origin
  }
  expect([
    at('/library/books'),
    at('/library/books', { 'x-bythebook-sandbox': 'default' }),
    at('/library/books', { 'x-bythebook-sandbox': 'mine' }),
    at('/~mine/library/books'),
    at('/~mine/library/books', { 'x-bythebook-sandbox': 'other' }),
  ]).toEqual([ORIGIN, ORIGIN, `${ORIGIN}/~mine`, `${ORIGIN}/~mine`, `${ORIGIN}/~mine`])
})

test('a client that follows the address in an answer without the header stays in its sandbox', async () => {
  const mock = await startMock({ services: ['adobe-target'] })
  onTestFinished(() => mock.close())
  const submitted = await fetch(`${mock.url}/m2/acmeshop/v2/profile/batchUpdate`, {
    method: 'POST',
    headers: { 'x-bythebook-sandbox': 'mine' },
    body: 'batch=pcId,a\n1,x\n',
  })
  const [, address = ''] = /<batchStatus>(.*?)</.exec(await submitted.text()) ?? []
  const status = await fetch(address.replaceAll('&amp;', '&'))
  expect(await status.text()).toContain('<batchId>')
  expect(mock.mock.sandboxes.names()).toEqual(['default', 'mine'])
})

test('ten thousand sandboxes are listed page by page, each once and in order', async () => {
  const { mock } = libraryMock()
  for (let i = 1; i < 10_000; i++) mock.sandboxes.create(`s${i}`)
  const control = new Control(mock)
  const list = (query: string) => {
    const headers = { host: 'localhost' }
    const request = { method: 'GET', path: '/_bythebook/sandboxes', query, headers, origin: '' }
    const { status, body } = control.handle({ ...request, body: new Uint8Array(0) }, '127.0.0.1')
    return { status, ...(JSON.parse(String(body)) as { sandboxes: { name: string }[]; found: number }) }
  }
  const first = list('')
  expect({ length: first.sandboxes.length, found: first.found }).toEqual({ length: 100, found: 10_000 })
  const seen: string[] = []
  for (let page = list('limit=1000'); page.sandboxes.length > 0;) {
    seen.push(...page.sandboxes.map(({ name }) => name))
    page = list(`limit=1000&after=${seen.at(-1)}`)
  }
  expect(seen).toEqual(mock.sandboxes.names())
  expect(list('after=s10000')).toMatchObject({ status: 404, type: 'urn:bythebook:failure:unknown-name' })
  expect(list('limit=1001')).toMatchObject({ status: 422 })
})

test('whatever the order of calls to two sandboxes, each holds its own alone', async () => {
  const mock = await startLibrary()
  let round = 0
  await fc.assert(
    fc.asyncProperty(fc.array(fc.constantFrom('a', 'b'), { maxLength: 12 }), async (calls) => {
      round++
      await Promise.all(
        calls.map((name) =>
          fetch(`${mock.url}/~${name}${round}/library/books`, { method: 'POST', headers, body: book(name) }),
        ),
      )
      for (const name of ['a', 'b']) {
        const own = calls.filter((called) => called === name).length
        const entries = mock.sandbox(`${name}${round}`).findEntries()
        expect(entries.map(({ response }) => response.status)).toEqual(Array.from({ length: own }, () => 201))
        expect(mock.sandbox(`${name}${round}`).sandbox.store('library').size).toBe(
          2 + own + (own > 0 ? 1 : 0),
        )
      }
    }),
    { numRuns: 15 },
  )
})
