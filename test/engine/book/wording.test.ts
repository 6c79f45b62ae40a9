import { expect, test } from 'vitest'
import { load } from '../../../src/mock/engine/book/loaded.ts'
import type { Service } from '../../../src/mock/engine/book/service.ts'
import { wordingFindings } from '../../../src/mock/engine/book/wording.ts'
import type { Problem } from '../../../src/mock/engine/spec/problem.ts'
import { readSpec } from '../../../src/mock/engine/spec/read-spec.ts'
import { Validator } from '../../../src/mock/engine/spec/validate.ts'
import { createMock } from '../../../src/mock/hand/create-mock.ts'
import library from '../../library/index.ts'
import { document } from '../../library-mock.ts'

/** The library, which words one kind of problem otherwise. */
const wording = (kind: Problem['kind'], worded: { status: number; body?: unknown }): Service => ({
  ...library,
  word: (problem, context) => (problem.kind === kind ? worded : library.word(problem, context)),
})

test.each([
  'unidentified',
  'unsupported-media-type',
  'unreadable-body',
  'invalid-request',
  'too-large',
] as const)(
  'a service that words %s with a status which its spec lacks is refused when it is loaded',
  (kind) => {
    expect(() => load(wording(kind, { status: 418, body: {} }), document)).toThrow(
      new RegExp(`service library: the problem ${kind}.* is worded with 418; the spec has \\d`),
    )
  },
)

test('so is one whose spec lacks the status on one operation, for a query that no operation can read', () => {
  const without = structuredClone(document) as {
    paths: Record<string, Record<string, { responses: Record<string, unknown> }>>
  }
  delete without.paths['/library/books/{bookId}']!['get']!.responses['400']
  expect(() => load(library, without)).toThrow(
    'the problem invalid-request (query must be percent-encoded UTF-8) of getBook is worded with 400',
  )
})

test('a service that knows strangers needs no words for one', () => {
  const open: Service = {
    ...wording('unidentified', { status: 418 }),
    identify: () => ({ reader: 'anyone' }),
  }
  expect(load(open, document).service.name).toBe('library')
})

test('a worded body that breaks the spec is found', () => {
  const validator = new Validator(readSpec(document))
  expect(wordingFindings(library, validator)).toEqual([])
  const wordless = wording('unreadable-body', { status: 400, body: { code: 1 } })
  expect(wordingFindings(wordless, validator)[0]).toMatch(
    /^the problem unreadable-body \(.*\) of addBook is worded with a 400 that breaks the spec: \/message must be there/,
  )
})

test('a mock of such a service does not start', async () => {
  const service = wording('unreadable-body', { status: 400 })
  await expect(createMock({ services: [{ service, document }] })).rejects.toThrow(
    /^service library: the problem unreadable-body .* breaks the spec: a body is documented for this status/,
  )
})
