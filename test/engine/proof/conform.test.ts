import { expect, test } from 'vitest'
import { conform } from '../../../src/mock/engine/proof/conformance.ts'
import type { AnyRuleContext } from '../../../src/mock/engine/book/context.ts'
import { Mock } from '../../../src/mock/engine/journey/mock.ts'
import type { LimitRule, Rule } from '../../../src/mock/engine/book/rule.ts'
import type { Schema } from '../../../src/mock/engine/spec/spec.ts'
import { refusal, limit, promise, accessRefusal, everything } from '../../library/kit.ts'
import library from '../../library/index.ts'
import authorsNamed from '../../library/rules/books/authors-named.ts'
import bookFree from '../../library/rules/loans/book-free.ts'
import bookKnown from '../../library/rules/books/book-known.ts'
import cardShown from '../../library/rules/access/card-shown.ts'
import loanDaysDefault from '../../library/rules/loans/loan-days-default.ts'
import sizeMax from '../../library/rules/books/size-max.ts'
import titleGiven from '../../library/rules/books/title-given.ts'
import { EMMA } from '../../library/states.ts'
import { libraryMock } from '../../library-mock.ts'

/** Holds a rule against its examples in a library that has it in place of the one of its id. */
function held(rule: Rule) {
  const { mock, loaded } = libraryMock({ rules: [...library.rules.filter(({ id }) => id !== rule.id), rule] })
  return conform(mock, loaded, rule)
}

const source = { page: 'house-rules', evidence: 'stated', quote: 'x' } as const
const said = { says: 'x', source }
const wrong = { code: 'x', message: 'x' }

test('a refusal that holds has no findings and counts its examples over its operations', () => {
  expect(held(bookFree)).toEqual({
    rule: 'book-free',
    refuses: { held: 1, of: 1 },
    allows: { held: 1, of: 1 },
    bearsWeight: true,
    alone: true,
    findings: [],
  })
  expect(held(bookKnown)).toMatchObject({
    refuses: { held: 6, of: 6 },
    allows: { held: 6, of: 6 },
    findings: [],
  })
})

test('a limit that holds has no findings', () => {
  expect(held(sizeMax)).toEqual({
    rule: 'size-max',
    refuses: { held: 1, of: 1 },
    allows: { held: 1, of: 1 },
    bearsWeight: true,
    alone: true,
    findings: [],
  })
})

test('a promise that holds has no findings, and nothing that could bear weight', () => {
  expect(held(loanDaysDefault)).toEqual({
    rule: 'loan-days-default',
    refuses: { held: 3, of: 3 },
    allows: { held: 0, of: 0 },
    bearsWeight: undefined,
    alone: true,
    findings: [],
  })
})

test('a refusal the wrong way round refuses what it allows, and allows what it refuses', () => {
  const { refuses, allows, findings } = held({
    ...bookFree,
    when: (context: AnyRuleContext) => !bookFree.when(context),
  })
  expect(refuses).toEqual({ held: 0, of: 1 })
  expect(allows).toEqual({ held: 0, of: 1 })
  expect(findings).toEqual([
    'lendBook, refused example 1 is not refused by this rule but by the handler',
    'lendBook, allowed example 1 is not answered by the handler but by book-free: A book is lent to ' +
      'one reader at a time.',
  ])
})

test('a refusal that never refuses is found out', () => {
  expect(held({ ...bookFree, when: () => false })).toMatchObject({
    refuses: { held: 0, of: 1 },
    allows: { held: 1, of: 1 },
  })
})

test('a refusal that repeats the schema bears no weight', () => {
  const repeats = refusal('listBooks', 'size-min', {
    ...said,
    when: ({ query }) => query.size < 1,
    reply: (refuse) => refuse(400, wrong),
    examples: {
      refused: [{ request: { query: { size: 0 } } }],
      allowed: [{ request: { query: { size: 1 } } }],
    },
  })
  expect(held(repeats)).toEqual({
    rule: 'size-min',
    refuses: { held: 0, of: 1 },
    allows: { held: 1, of: 1 },
    bearsWeight: false,
    alone: true,
    findings: [
      'listBooks, refused example 1 is not refused by this rule but by the problem invalid-request: ' +
        'query.size must be >= 1; got 0',
      'listBooks, refused example 1 is refused without this rule too (by the problem invalid-request: ' +
        'query.size must be >= 1; got 0); a rule that repeats the schema is a limit',
    ],
  })
})

test('an example that another rule refuses as well is not alone', () => {
  const given = [
    { state: 'a book', params: { lentTo: 'ben' } },
    { state: 'many books', params: { count: 3, lentTo: 'ada' } },
  ] as const
  expect(
    held({ ...bookFree, examples: { ...bookFree.examples, refused: [{ given, request: {} }] } }),
  ).toMatchObject({
    refuses: { held: 1, of: 1 },
    bearsWeight: true,
    alone: false,
    findings: ['lendBook, refused example 1 also trips loans-max'],
  })
})

test('an example that a limit refuses as well is not alone', () => {
  const twice = {
    ...authorsNamed,
    examples: {
      ...authorsNamed.examples,
      refused: [{ name: 'no title either', request: { body: { authors: ['N'] } } }],
    },
  } as const
  expect(held(twice)).toMatchObject({
    alone: false,
    findings: expect.arrayContaining(['addBook, refused example 1 (no title either) also trips title-given']),
  })
})

test('an allowed example that something else refuses is found, with what refused it', () => {
  expect(
    held({
      ...bookFree,
      examples: {
        ...bookFree.examples,
        allowed: [
          { name: 'of ada', request: { path: { bookId: EMMA } } },
          { request: { body: { days: 0 } } },
        ],
      },
    }),
  ).toMatchObject({
    allows: { held: 0, of: 2 },
    findings: [
      'lendBook, allowed example 1 (of ada) is not answered by the handler but by book-free: A book is ' +
        'lent to one reader at a time.',
      'lendBook, allowed example 2 is not answered by the handler but by the problem invalid-request: ' +
        'body.days must be >= 1; got 0',
    ],
  })
})

test('an allowed example that makes the mock fail is found', () => {
  const { findings } = held({
    ...titleGiven,
    examples: {
      ...titleGiven.examples,
      allowed: [{ request: { body: { title: 'Nature', authors: ['Many'], periodical: true } } }],
    },
  })
  expect(findings).toEqual([
    'addBook, allowed example 1 is not answered by the handler but by our failure not-modelled: ' +
      'periodicals are not modelled',
  ])
})

test('a refused example whose refusal fails is found with what went wrong', () => {
  const [finding] = held({
    ...bookFree,
    reply: () => {
      throw new Error('409 is not documented')
    },
  }).findings
  expect(finding).toMatch(/but by our failure mock-failed: .*409 is not documented$/)
})

test('a rule that others rely on bears weight: without it a row is missing, or nobody known to call', () => {
  expect(held(bookKnown)).toMatchObject({ bearsWeight: true, findings: [] })
  expect(held(cardShown)).toMatchObject({ bearsWeight: true, findings: [] })
})

test('a refusal of what the mock could not answer anyway bears no weight', () => {
  const noPeriodical = refusal('addBook', 'no-periodical', {
    ...said,
    when: ({ body }) => body.periodical === true,
    reply: (refuse) => refuse(409, wrong),
    examples: {
      refused: [{ request: { body: { title: 'Nature', authors: ['Many'], periodical: true } } }],
      allowed: [{ request: {} }],
    },
  })
  expect(held(noPeriodical)).toMatchObject({
    bearsWeight: false,
    findings: [expect.stringContaining('refused without this rule too (by our failure not-modelled')],
  })
})

test('an access refusal of a request that is wrong besides bears no weight', () => {
  const first = accessRefusal('listBooks', 'aaa', {
    ...said,
    when: ({ headers }) => headers['x-bad'] !== undefined,
    reply: (refuse) => refuse(403, wrong),
    examples: {
      refused: [{ request: { headers: { 'x-bad': '1' }, query: { size: 0 } } }],
      allowed: [{ request: {} }],
    },
  })
  expect(held(first)).toMatchObject({
    bearsWeight: false,
    findings: [expect.stringContaining('refused without this rule too (by the problem invalid-request')],
  })
})

test('a refusal of a request that nobody identified is no rule that others rely on', () => {
  const basic = accessRefusal('listBooks', 'card-of-paper', {
    ...said,
    when: () => false,
    reply: (refuse) => refuse(403, wrong),
    examples: {
      refused: [{ request: { headers: { authorization: 'Basic x' } } }],
      allowed: [{ request: {} }],
    },
  })
  expect(held(basic).findings).toEqual([
    'listBooks, refused example 1 is not refused by this rule but by the problem unidentified: ' +
      'the headers do not say who calls',
  ])
})

test('an example that another access rule refuses as well is not alone', () => {
  const first = accessRefusal('listBooks', 'aaa', {
    ...said,
    when: ({ headers }) => headers['x-bad'] !== undefined,
    reply: (refuse) => refuse(403, wrong),
    examples: {
      refused: [{ request: { headers: { 'x-bad': '1', authorization: undefined } } }],
      allowed: [{ request: {} }],
    },
  })
  expect(held(first)).toMatchObject({
    refuses: { held: 1, of: 1 },
    alone: false,
    findings: ['listBooks, refused example 1 also trips card-shown'],
  })
})

test('a limit whose example does not break it is found', () => {
  expect(
    held({
      ...sizeMax,
      examples: { refused: [{ request: { query: { size: 50 } } }], allowed: [{ request: {} }] },
    }).findings,
  ).toEqual(['listBooks, refused example 1 is not refused by this rule but by the handler'])
  expect(
    held({
      ...sizeMax,
      examples: { refused: [{ request: { query: { size: 0 } } }], allowed: [{ request: {} }] },
    }).findings,
  ).toContain(
    'listBooks, refused example 1 is not refused by this rule but by the problem invalid-request: ' +
      'query.size must be >= 1; got 0',
  )
})

test.each<[Partial<LimitRule>, LimitRule]>([
  [{ keyword: 'maxLength' }, sizeMax],
  [{ at: 'query.sise' }, sizeMax],
  [{ at: 'path.size' }, sizeMax],
  [{ keyword: 'required' }, sizeMax],
  [{ keyword: 'maxLength' }, authorsNamed],
  [{ at: 'body.authors' }, authorsNamed],
  [{ at: 'body.author[]' }, authorsNamed],
  [{ at: 'body.genre' }, titleGiven],
  [{ at: 'body.authors[].title' }, titleGiven],
  [{ at: 'body.toString' }, titleGiven],
])('a limit that names what is not in the spec is found: %o', (change, rule) => {
  const changed = { ...rule, ...change }
  expect(held(changed).findings).toContain(
    `${rule.operations[0]}: the spec has no "${changed.keyword}" at ${changed.at}`,
  )
})

test('a limit of which another place is not in the spec is found', () => {
  expect(held({ ...sizeMax, also: ['query.limit'] }).findings).toContain(
    'listBooks: the spec has no "maximum" at query.limit',
  )
})

test('a limit on several operations must be in the spec of each', () => {
  expect(held({ ...sizeMax, operations: ['listBooks', 'getBook'] }).findings).toContain(
    'getBook: the spec has no "maximum" at query.size',
  )
})

/** The findings on a limit of an operation that takes this body. */
function findingsOn(
  schema: Schema,
  at: string,
  keyword: LimitRule['keyword'],
  refused: unknown,
  allowed: unknown,
): readonly string[] {
  const requestBody = { required: true, content: { 'application/json': { schema } } }
  const rule: LimitRule = {
    kind: 'limit',
    id: 'x',
    operations: ['put'],
    at,
    keyword,
    ...said,
    examples: { refused: [{ request: { body: refused } }], allowed: [{ request: { body: allowed } }] },
  }
  const reply = { content: { 'application/json': { schema: {} } } }
  const problems = Object.fromEntries(['400', '401', '413', '415'].map((status) => [status, reply]))
  const document = {
    paths: { '/x': { put: { operationId: 'put', requestBody, responses: { '204': {}, ...problems } } } },
  }
  const handlers = {
    put: (_: unknown, reply: Parameters<(typeof library.handlers)[string]>[1]) => reply(204),
  }
  const mock = new Mock([
    {
      service: {
        ...library,
        rules: [rule],
        duties: [],
        handlers,
        samples: { put: { headers: { authorization: 'Bearer ada' } } },
      },
      document,
    },
  ])
  return conform(mock, mock.services.get('library')!, rule).findings
}

const NAMED = {
  type: 'object',
  required: ['name'],
  properties: { name: { type: 'string', maxLength: 3 } },
  additionalProperties: false,
}

test.each<[string, Schema, string, LimitRule['keyword'], unknown, unknown]>([
  ['of the body itself', NAMED, 'body', 'type', [], { name: 'a' }],
  ['that says there must be a body', NAMED, 'body', 'required', undefined, { name: 'a' }],
  ['of a field that must be there', NAMED, 'body.name', 'required', {}, { name: 'a' }],
  [
    'of a field that must not be there',
    NAMED,
    'body',
    'additionalProperties',
    { name: 'a', x: 1 },
    { name: 'a' },
  ],
  [
    'of a field in a list',
    { type: 'array', items: NAMED },
    'body[].name',
    'maxLength',
    [{ name: 'a' }, { name: 'abcd' }],
    [],
  ],
  [
    'of a list in a list',
    { type: 'array', items: { type: 'array', items: { maximum: 5 } } },
    'body[][]',
    'maximum',
    [[1], [6]],
    [[5]],
  ],
  ['behind allOf', { allOf: [NAMED] }, 'body.name', 'maxLength', { name: 'abcd' }, { name: 'a' }],
  [
    'of a field with a slash in its name',
    { properties: { 'a/b': { maximum: 5 } } },
    'body.a/b',
    'maximum',
    { 'a/b': 6 },
    { 'a/b': 5 },
  ],
  [
    'of whatever an object holds',
    { properties: { a: { type: 'array', items: { properties: { b: { maximum: 5 } } } }, c: {} } },
    'body.*[].b',
    'maximum',
    { a: [{ b: 6 }] },
    { a: [{ b: 5 }], c: [{ b: 6 }] },
  ],
  [
    'of whatever field must be there',
    { properties: { a: NAMED, c: { type: 'object' } } },
    'body.*.*',
    'required',
    { a: {} },
    { a: { name: 'a' }, c: {} },
  ],
])('a limit %s is found in the spec and holds', (_, schema, at, keyword, refused, allowed) => {
  expect(findingsOn(schema, at, keyword, refused, allowed)).toEqual([])
})

test('a promise that the reply does not keep is found, with what is missing', () => {
  const promised = promise('lendBook', 'loan-days-default', {
    ...said,
    examples: [
      { request: { body: {} }, reply: { status: 201, body: { days: 7 } } },
      { name: 'no reader', request: {}, reply: { status: 201, absent: ['reader'] } },
      { name: 'unknown book', given: [], request: {}, reply: { status: 201 } },
      { request: {}, reply: { status: 201 } },
    ],
  })
  expect(held(promised)).toMatchObject({
    refuses: { held: 1, of: 4 },
    findings: [
      'lendBook, example example 1: expected body.days to be 7, got 14',
      'lendBook, example example 2 (no reader): expected no reader, got "ada"',
      expect.stringMatching(/^lendBook, example example 3 \(unknown book\): expected status 201, got 404/),
    ],
  })
})

test('a promise on several operations is held against each of them', () => {
  const promised = promise(['getBook', 'getCover'], 'shown', {
    ...said,
    examples: [{ request: {}, reply: { status: 200, headers: { 'content-type': 'application/json' } } }],
  })
  expect(held(promised)).toMatchObject({
    refuses: { held: 1, of: 2 },
    findings: ['getCover, example example 1: expected header content-type: application/json, got image/png'],
  })
})

test('a first step that is no success is an error of the example and not a finding on the rule', () => {
  const examples = {
    ...sizeMax.examples,
    refused: [{ first: [{ operation: 'lendBook', request: { path: { bookId: EMMA } } }], request: {} }],
  } as const
  expect(() => held({ ...sizeMax, examples })).toThrow('the first step lendBook')
})

test('a rule on every operation is played on each', () => {
  expect(held(cardShown).refuses.of).toBe(everything.length)
})

test('a limit made by the kit is a limit', () => {
  expect(
    limit('listBooks', 'page-min', {
      ...said,
      at: 'query.page',
      keyword: 'minimum',
      examples: { refused: [{ request: { query: { page: -1 } } }], allowed: [{ request: {} }] },
    }),
  ).toMatchObject({
    kind: 'limit',
    id: 'page-min',
    operations: ['listBooks'],
    at: 'query.page',
    keyword: 'minimum',
  })
})
