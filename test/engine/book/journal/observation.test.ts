import { expect, test } from 'vitest'
import type { Entry } from '../../../../src/mock/engine/book/entry.ts'
import { observe, type Observation } from '../../../../src/mock/engine/book/journal/observation.ts'
import { requestText } from '../../../../src/mock/engine/book/journal/request-text.ts'
import { EMMA } from '../../../library/states.ts'
import { libraryMock } from '../../../library-mock.ts'

const bytesOf = (text: string) => new TextEncoder().encode(text)

/** An observation of a request with this body. */
function withBody(body: Uint8Array, headers: Entry['request']['headers'] = {}): Observation {
  const { ask, sandbox } = libraryMock()
  ask('addBook')
  const [entry] = sandbox.journal.find()
  return observe([{ ...entry!, request: { ...entry!.request, body, headers } }], 'library')[0]!
}

test('a body is parsed once, when it is first asked for', () => {
  let parsed = 0
  const seen = withBody(bytesOf('{"title":"Emma"}'), {
    get 'content-type'() {
      parsed++
      return 'application/json'
    },
  })
  expect(parsed).toBe(0)
  expect(seen.body).toEqual({ title: 'Emma' })
  expect(seen.body).toBe(seen.body)
  expect(parsed).toBe(1)
})

test('a call is refused where a rule or the service said no, not where a reply was asked for by name', () => {
  const { ask, sandbox } = libraryMock()
  ask('getBook')
  ask('lendBook', { path: { bookId: EMMA } })
  ask('addBook', { body: '{"title":' })
  ask('listBooks', { headers: { prefer: 'example=size-max' } })
  expect(
    observe(sandbox.journal.find(), 'library').map(({ entry, refused }) => ({
      by: entry.decision.by,
      refused,
    })),
  ).toEqual([
    { by: 'handler', refused: false },
    { by: 'rule', refused: true },
    { by: 'problem', refused: true },
    { by: 'preference', refused: false },
  ])
})

test('two requests with large bodies are the same only where every byte is', () => {
  const large = bytesOf('x'.repeat(100_000))
  const textOf = requestText()
  const text = textOf(withBody(large))
  expect(textOf(withBody(large.slice()))).toBe(text)
  expect(text.length).toBeLessThan(200)
  for (const at of [0, 50_000, 99_999]) expect(textOf(withBody(large.with(at, 0x79)))).not.toBe(text)
  expect(textOf(withBody(large.subarray(1)))).not.toBe(text)
})

test('two requests are the same whatever the order of their parameters and the spaces in their JSON', () => {
  const textOf = (query: string, body: string) => {
    const seen = withBody(bytesOf(body), { 'content-type': 'application/json' })
    const { entry } = seen
    return requestText()({
      ...seen,
      body: seen.body,
      entry: { ...entry, request: { ...entry.request, query } },
    })
  }
  const text = textOf('a=1&b=2', '{"title":"Emma"}')
  expect(textOf('b=2&a=1', '{ "title": "Emma" }')).toBe(text)
  expect(textOf('a=2&b=1', '{"title":"Emma"}')).not.toBe(text)
  expect(textOf('a=1&b=2', '{"title":"Walden"}')).not.toBe(text)
})

test('a query that cannot be read has no parameters', () => {
  const { ask, sandbox } = libraryMock()
  ask('addBook')
  const [entry] = sandbox.journal.find()
  const [seen] = observe([{ ...entry!, request: { ...entry!.request, query: 'a=%zz' } }], 'library')
  expect(seen!.query).toEqual({})
})
