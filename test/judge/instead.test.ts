import { expect, test } from 'vitest'
import { readDocument } from '../../src/mock/hand/document.ts'
import { Mock } from '../../src/mock/engine/journey/mock.ts'
import { insteadOf } from '../../src/mock/judge/instead.ts'
import { libraryMock } from '../library-mock.ts'
import type { AnyExampleRequest } from '../../src/mock/engine/book/example.ts'
import type { AtLeastOne } from '../../src/mock/engine/book/rule.ts'
import service from '../../src/mock/services/adobe-privacy/index.ts'

test(
  'what to send instead is shown to the end of a body of some size, so that the field in ' +
    'question is in it',
  () => {
    const mock = new Mock([{ service, document: readDocument('openapi/adobe-privacy.yaml') }])
    const rule = service.rules.find(({ id }) => id === 'regulation-required')!
    if (rule.kind === 'promise') throw new Error('regulation-required is no promise')
    expect(insteadOf(mock.services.get(service.name)!, 'createPrivacyJob', rule)).toMatch(
      /"regulation":"ccpa".*\}$/,
    )
  },
)

const { loaded } = libraryMock()
const rule = loaded.service.rules.find(({ id }) => id === 'card-shown')!

/** What is said where a rule has these examples. */
function said(
  operation: string,
  refused: AnyExampleRequest,
  ...allowed: AtLeastOne<AnyExampleRequest>
): string {
  if (rule.kind === 'promise') throw new Error('card-shown is no promise')
  const [first, ...others] = allowed.map((request) => ({ request }))
  const examples = { refused: [{ request: refused }], allowed: [first!, ...others] } as const
  return insteadOf(loaded, operation, { ...rule, examples }).replace('Send what it allows, for example ', '')
}

const FAR = { headers: { 'x-far': '1' } }

test.each<[string, string, AnyExampleRequest, AnyExampleRequest, string]>([
  [
    'a parameter of the path',
    'getBook',
    { path: { bookId: 'x' } },
    { path: { bookId: 'y' } },
    'GET /library/books/y',
  ],
  [
    'a parameter of the query',
    'listBooks',
    { query: { size: 51 } },
    { query: { size: 50 } },
    'GET /library/books?size=50',
  ],
  [
    'a header, whatever its case',
    'listBooks',
    { headers: { 'X-Card': 'a' } },
    { headers: { 'x-card': 'b' } },
    'GET /library/books with x-card: b',
  ],
  [
    'the body',
    'addBook',
    { body: { title: '' } },
    { body: { title: 'Emma' } },
    'POST /library/books with the body {"title":"Emma"}',
  ],
])(
  'of the requests that a rule allows, the one is shown that sets what the refused one sets: %s',
  (_, operation, refused, near, line) => {
    expect(said(operation, refused, FAR, near)).toBe(line)
  },
)

test('the more of what is refused a request sets the nearer it is; of those alike the first is shown', () => {
  const refused = { query: { size: 51, genre: 'x', page: 2 } }
  const shown = said(
    'listBooks',
    refused,
    { query: { page: 1 } },
    { query: { size: 1, genre: 'a' } },
    { query: { size: 2, page: 3 } },
  )
  expect(shown).toBe('GET /library/books?size=1&genre=a')
})

test('what a request has beyond the refused one brings it no nearer', () => {
  expect(said('addBook', { query: { a: 1 } }, { query: { a: 2 }, body: 'b' }, { query: { a: 3 } })).toBe(
    'POST /library/books?a=2 with the body b',
  )
})

test('of the headers those are shown that the rule looks at and that are sent', () => {
  const refused = { headers: { 'x-a': '1', 'x-b': '2', 'x-c': '3' } }
  const allowed = { headers: { 'x-a': '4', 'x-b': undefined, 'x-c': '5', 'x-d': '6' } }
  expect(said('listBooks', refused, allowed)).toBe('GET /library/books with x-a: 4, with x-c: 5')
})

test('a body is shown in one line, cut after 2000 characters, and an empty one not at all', () => {
  const shown = (body: unknown) => said('addBook', { body: 'x' }, { body }).replace('POST /library/books', '')
  expect(shown('a\nb')).toBe(' with the body a\\nb')
  expect(shown('é'.repeat(2000))).toBe(` with the body ${'é'.repeat(2000)}`)
  expect(shown('é'.repeat(2001))).toBe(` with the body ${'é'.repeat(2000)}…`)
  expect(shown(undefined)).toBe('')
})
