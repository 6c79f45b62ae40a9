import fc from 'fast-check'
import { expect, test } from 'vitest'
import { Router } from '../../../src/mock/engine/spec/router.ts'
import { readSpec } from '../../../src/mock/engine/spec/read-spec.ts'

/** A router over operations written as `GET /books`; each is its own target. */
function routerOf(...operations: readonly string[]): Router<string> {
  const router = new Router<string>()
  for (const operation of operations) {
    const [method = '', path = ''] = operation.split(' ')
    const spec = readSpec({
      paths: { [path]: { [method.toLowerCase()]: { operationId: operation, responses: { '204': {} } } } },
    })
    for (const read of spec.operations.values()) router.add(operation, read)
  }
  return router
}

test('an operation is found by method and path, its parameters decoded', () => {
  const found = routerOf('GET /books/{bookId}', 'PUT /books/{bookId}').find('PUT', '/books/a%20b%2Fc')
  expect(found?.target).toBe('PUT /books/{bookId}')
  expect(found?.path).toEqual({ bookId: 'a b/c' })
})

test('one slash at the end is tolerated', () => {
  const router = routerOf('GET /books', 'GET /books/{bookId}')
  expect(router.find('GET', '/books/')?.target).toBe('GET /books')
  expect(router.find('GET', '/books/1/')?.path).toEqual({ bookId: '1' })
})

test('any text comes back from a path parameter as it went in', () => {
  const router = routerOf('GET /books/{bookId}/loans/{loanId}')
  const step = fc.string({ unit: 'binary', minLength: 1, maxLength: 60 })
  fc.assert(
    fc.property(step, step, (bookId, loanId) => {
      expect(
        router.find('GET', `/books/${encodeURIComponent(bookId)}/loans/${encodeURIComponent(loanId)}`)?.path,
      ).toEqual({ bookId, loanId })
    }),
    { numRuns: 500 },
  )
})

test('no path makes the router fail', () => {
  const router = routerOf('GET /books/{bookId}', 'GET /books')
  const piece = fc.constantFrom(
    '/',
    '%',
    '%ZZ',
    '%C3%28',
    'books',
    ':',
    '?',
    '#',
    ';',
    '..',
    '*',
    '\u0000',
    '책',
  )
  fc.assert(
    fc.property(
      fc.oneof(
        fc.string({ unit: 'binary' }),
        fc.array(piece).map((pieces) => pieces.join('')),
      ),
      (path) => {
        router.find('GET', path)
        expect(router.explain(path).nearest).not.toEqual([])
      },
    ),
  )
})

test('a path that is not percent-encoded UTF-8 is no path of an operation', () => {
  const router = routerOf('GET /books/{bookId}')
  expect(router.find('GET', '/books/%ZZ')).toBeUndefined()
  expect(router.find('GET', '/books/%C3%28')).toBeUndefined()
})

test('a literal path comes before a parameter', () => {
  const router = routerOf('GET /books/{bookId}', 'GET /books/new')
  expect(router.find('GET', '/books/new')?.target).toBe('GET /books/new')
  expect(router.find('GET', '/books/newer')?.target).toBe('GET /books/{bookId}')
})

test('a colon in a path is a colon', () => {
  const router = routerOf('POST /books:batch')
  expect(router.find('POST', '/books:batch')?.target).toBe('POST /books:batch')
  expect(router.find('POST', '/books:other')).toBeUndefined()
})

test('a parameter of four thousand characters is found, a longer one is not', () => {
  const router = routerOf('GET /books/{bookId}')
  expect(router.find('GET', `/books/${'x'.repeat(4000)}`)?.target).toBe('GET /books/{bookId}')
  expect(router.find('GET', `/books/${'x'.repeat(5000)}`)).toBeUndefined()
})

test('what fits no operation is explained by the methods of its path', () => {
  const router = routerOf('GET /books/{bookId}', 'DELETE /books/{bookId}', 'GET /books')
  expect(router.find('PATCH', '/books/1')).toBeUndefined()
  expect(router.find('BREW', '/books/1')).toBeUndefined()
  expect(router.explain('/books/1').allow).toEqual(['DELETE', 'GET'])
})

test('what fits no path is explained by the three nearest', () => {
  const router = routerOf(
    'GET /library/books',
    'POST /library/books',
    'GET /library/books/{bookId}/loan',
    'GET /library/rooms',
    'GET /other',
  )
  expect(router.explain('/library/books/1/loans')).toEqual({
    allow: [],
    nearest: ['/library/books/{bookId}/loan', '/library/books', '/library/rooms'],
    target: 'GET /library/books/{bookId}/loan',
  })
})

test('of paths that share as much, the one of the same length is nearer', () => {
  const { nearest } = routerOf('GET /a/{x}/c/d/e', 'GET /a/{x}', 'GET /a/{x}/c').explain('/a/1/z')
  expect(nearest).toEqual(['/a/{x}/c', '/a/{x}', '/a/{x}/c/d/e'])
})

test('a literal step that fits is nearer than a parameter', () => {
  expect(
    routerOf('GET /library/{any}/loans', 'GET /library/books/covers').explain('/library/books/pages').nearest,
  ).toEqual(['/library/books/covers', '/library/{any}/loans'])
})

test('a path without the base path is explained by those that end like it, and is of no service', () => {
  const router = routerOf(
    'GET /a',
    'GET /b',
    'GET /c',
    'GET /data/core/jobs',
    'GET /data/core/jobs/{jobId}/content',
  )
  expect(router.explain('/jobs')).toMatchObject({
    nearest: ['/data/core/jobs', '/a', '/b'],
    target: undefined,
  })
  expect(router.explain('/jobs/1/content').nearest[0]).toBe('/data/core/jobs/{jobId}/content')
})

test('what is shared at the front and at the back counts together', () => {
  const router = routerOf('GET /a/b/c', 'GET /a/x/y', 'GET /m/n/c')
  expect(router.explain('/a/z/c').nearest).toEqual(['/a/b/c', '/a/x/y', '/m/n/c'])
})

test('a path is of the service whose first steps it shares most of, though the end of another is more like it', () => {
  const router = routerOf('GET /library/rooms/{roomId}', 'GET /library/books/{bookId}/loans/days')
  expect(router.explain('/library/rooms/x/loans/days')).toMatchObject({
    nearest: ['/library/books/{bookId}/loans/days', '/library/rooms/{roomId}'],
    target: 'GET /library/rooms/{roomId}',
  })
})

test('a path that shares no first step with any operation is of no service', () => {
  expect(routerOf('GET /library/books', 'GET /{tenant}/jobs').explain('/shop/books').target).toBeUndefined()
})

test('two operations of one method and path are refused', () => {
  expect(() => routerOf('GET /books/{bookId}', 'GET /books/{bookId}')).toThrow('GET')
})
