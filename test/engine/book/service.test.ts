import { expect, test } from 'vitest'
import { load } from '../../../src/mock/engine/book/loaded.ts'
import { defineService, type Service, type ServiceDefinition } from '../../../src/mock/engine/book/service.ts'
import library from '../../library/index.ts'
import { promise, refusal, type Library } from '../../library/kit.ts'
import bookKnown from '../../library/rules/books/book-known.ts'
import loansMax from '../../library/rules/loans/loans-max.ts'
import sizeMax from '../../library/rules/books/size-max.ts'
import readEveryPage from '../../library/duties/read-every-page.ts'
import { document } from '../../library-mock.ts'

type Parts = Partial<Pick<ServiceDefinition<Library>, 'rules' | 'duties' | 'readings'>>

/** The library with other parts, declared anew. */
const define = (parts: Parts) => () =>
  defineService<Library>({ ...(library as unknown as ServiceDefinition<Library>), ...parts })

test('a service is declared with the rules, duties and readings of its folder', () => {
  expect(define({})()).toMatchObject({ name: 'library', rules: library.rules, duties: library.duties })
})

test.each([
  ['two rules', { rules: [sizeMax, { ...loansMax, id: 'size-max' }] }],
  ['a rule and a duty', { rules: [sizeMax], duties: [{ ...readEveryPage, id: 'size-max' }] }],
  ['a rule and a reading', { rules: [sizeMax], readings: [{ ...library.readings[0]!, id: 'size-max' }] }],
])('an id that %s have is refused', (_, parts) => {
  expect(define(parts)).toThrow(
    'service library: "size-max" is declared twice; an id is unique among rules, duties and readings',
  )
})

test('an "after" that names no rule is refused', () => {
  expect(define({ rules: [{ ...loansMax, after: ['book-knwon'] }] })).toThrow(
    'service library: rule "loans-max" comes after "book-knwon", which is no rule',
  )
})

test('a rule on an operation that the spec does not have is refused', () => {
  expect(() =>
    load({ ...library, rules: [{ ...bookKnown, operations: ['getBook', 'burnBook'] }] }, document),
  ).toThrow('service library: "book-known" is on "burnBook", which is no operation of its spec')
})

test('a duty on an operation that the spec does not have is refused', () => {
  expect(() =>
    load({ ...library, duties: [{ ...readEveryPage, operations: ['burnBook'] }] }, document),
  ).toThrow('"read-every-page" is on "burnBook"')
})

test('an operation without a handler is refused', () => {
  const { getBook: _, ...handlers } = library.handlers
  expect(() => load({ ...library, handlers }, document)).toThrow(
    'service library: operation "getBook" of its spec has no handler',
  )
})

test('an operation called like something that every object has needs a handler, too', () => {
  const renamed = structuredClone(document) as { paths: Record<string, Record<string, object>> }
  Object.assign(renamed.paths['/library/books']!['get']!, { operationId: 'toString' })
  const { listBooks: _, ...handlers } = library.handlers
  expect(() => load({ ...library, handlers, rules: [], duties: [] }, renamed)).toThrow(
    'operation "toString" of its spec has no handler',
  )
})

const listing = (notModelled: NonNullable<Service['notModelled']>) => () =>
  load({ ...library, notModelled }, document)

test.each<[string, NonNullable<Service['notModelled']>, string]>([
  [
    'what the spec has, whatever its parameters are called',
    [{ page: 'catalogue', operations: ['GET /library/books/{isbn}'] }],
    'has GET /library/books/{isbn}, which is an operation of its spec',
  ],
  [
    'an operation twice, on whatever pages',
    [
      { page: 'catalogue', operations: ['GET /library/readers/{id}'] },
      { page: 'house-rules', operations: ['GET /library/readers/{readerId}'] },
    ],
    'has GET /library/readers/{readerId} twice',
  ],
  [
    'a page that the service does not name',
    [{ page: 'toString', operations: ['GET /library/readers'] }],
    'names the page "toString" for GET /library/readers',
  ],
])('a list of what is not modelled with %s is refused', (_, notModelled, problem) => {
  expect(listing(notModelled)).toThrow(`service library: its list of what is not modelled ${problem}`)
})

test('another method of a path that the spec has can be listed, and nothing needs to be', () => {
  expect(listing([{ page: 'catalogue', operations: ['PUT /library/books/{isbn}'] }])).not.toThrow()
  expect(listing([])).not.toThrow()
})

test('a handler for no operation is refused', () => {
  const handlers = { ...library.handlers, burnBook: library.handlers['getBook']! }
  expect(() => load({ ...library, handlers }, document)).toThrow(
    'service library: there is a handler for "burnBook", which is no operation of its spec',
  )
})

test('rules that go round in a circle are refused when the service is loaded', () => {
  expect(() =>
    load(
      {
        ...library,
        rules: [
          { ...bookKnown, after: ['loans-max'] },
          { ...loansMax, after: ['book-known'] },
        ],
      },
      document,
    ),
  ).toThrow('rules go round in a circle with "after": book-known, loans-max')
})

test('the kit writes down id, kind, stage and operations', () => {
  const said = { says: 'x', source: { page: 'house-rules', evidence: 'stated', quote: 'x' } } as const
  const examples = { refused: [{ request: {} }], allowed: [{ request: {} }] } as const
  expect(
    refusal('lendBook', 'a', {
      ...said,
      when: () => true,
      reply: (refuse) => refuse(409, { code: 'x', message: 'x' }),
      examples,
    }),
  ).toMatchObject({ id: 'a', kind: 'refusal', stage: 'request', operations: ['lendBook'] })
  expect(
    promise(['getCover', 'getBook'], 'b', { ...said, examples: [{ request: {}, reply: { status: 200 } }] }),
  ).toMatchObject({ id: 'b', kind: 'promise', operations: ['getCover', 'getBook'] })
})
