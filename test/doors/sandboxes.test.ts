import fc from 'fast-check'
import { expect, test } from 'vitest'
import { ADA, controlOf, startLibrary } from './start-library.ts'

interface Listed {
  readonly total: number
  readonly books: readonly { readonly title: string }[]
}

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
