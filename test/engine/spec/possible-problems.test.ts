import { expect, test } from 'vitest'
import { possibleProblems } from '../../../src/mock/engine/spec/possible-problems.ts'
import { readSpec } from '../../../src/mock/engine/spec/read-spec.ts'
import type { Schema } from '../../../src/mock/engine/spec/spec.ts'

/** The problems that a request for an operation can meet which the spec describes so. */
function problemsOf(operation: Schema, schemas: Schema = {}) {
  const spec = readSpec({
    paths: { '/books/{bookId}': { put: { operationId: 'put', responses: { '204': {} }, ...operation } } },
    components: { schemas },
  })
  return possibleProblems(spec, spec.operations.get('put')!)
}

const takes = (schema: Schema, required = false) => ({
  requestBody: { required, content: { 'application/json': { schema } } },
})

/** The places and keywords of the violations among the problems, but for the query as a whole. */
const brokenOf = (...given: Parameters<typeof problemsOf>) =>
  problemsOf(...given)
    .flatMap((problem) => (problem.kind === 'invalid-request' ? [problem.violation] : []))
    .map(({ at, pointer, keyword, expected }) => `${at} (${pointer}) ${keyword}: ${expected}`)
    .slice(1)

test('every request can have a query that cannot be read', () => {
  const violation = {
    in: 'query',
    at: 'query',
    pointer: '',
    keyword: 'encoding',
    expected: 'must be percent-encoded UTF-8',
    schema: '',
  }
  const detail = 'query must be percent-encoded UTF-8'
  expect(problemsOf({})).toEqual([{ kind: 'invalid-request', violation, detail }])
})

test('a body can be too large, of another media type, or unreadable', () => {
  const content = { 'application/json': { schema: {} }, 'text/plain': { schema: {} } }
  expect(problemsOf({ requestBody: { content } }).slice(0, 3)).toEqual([
    { kind: 'too-large', limit: 0, detail: 'the body is too large' },
    {
      kind: 'unsupported-media-type',
      mediaType: '',
      supported: ['application/json', 'text/plain'],
      detail: 'the request has no Content-Type',
    },
    { kind: 'unreadable-body', detail: 'the body cannot be read' },
  ])
})

test('a parameter can break each keyword of its schema, and what is asked of its text', () => {
  const parameters = [
    { name: 'bookId', in: 'path', required: true, schema: { type: 'string', maxLength: 3 } },
    { name: 'a/b', in: 'query', required: true, schema: { type: ['integer', 'null'], minimum: 1 } },
    { name: 'tag', in: 'query', schema: {} },
  ]
  expect(brokenOf({ parameters })).toEqual([
    'path.bookId (/bookId) encoding: must satisfy encoding',
    'path.bookId (/bookId) type: must be string',
    'path.bookId (/bookId) maxLength: must satisfy maxLength',
    'query.a/b (/a~1b) encoding: must satisfy encoding',
    'query.a/b (/a~1b) type: must be integer,null',
    'query.a/b (/a~1b) minimum: must satisfy minimum',
    'query.a/b (/a~1b) once: must satisfy once',
    'query.a/b (/a~1b) required: must satisfy required',
    'query.tag (/tag) encoding: must satisfy encoding',
    'query.tag (/tag) once: must satisfy once',
  ])
})

test('a body can break each keyword at each of its places, also behind alternatives and references', () => {
  const schema = {
    type: 'object',
    required: ['users', 'x/y'],
    properties: {
      users: { type: 'array', minItems: 1, items: { $ref: '#/components/schemas/User' } },
      'x/y': { anyOf: [{ enum: ['a'] }, { maximum: 5 }] },
    },
  }
  expect(brokenOf(takes(schema, true), { User: { required: ['name'], maxProperties: 2 } })).toEqual([
    'body () required: must be there',
    'body () type: must be object',
    'body () required: must satisfy required',
    'body.users (/users) required: must be there',
    'body.x/y (/x~1y) required: must be there',
    'body.users (/users) type: must be array',
    'body.users (/users) minItems: must satisfy minItems',
    'body.users[] (/users/0) required: must satisfy required',
    'body.users[] (/users/0) maxProperties: must satisfy maxProperties',
    'body.users[].name (/users/0/name) required: must be there',
    'body.x/y (/x~1y) anyOf: must satisfy anyOf',
    'body.x/y (/x~1y) enum: must satisfy enum',
    'body.x/y (/x~1y) maximum: must satisfy maximum',
  ])
})

test('what only describes a value cannot be broken', () => {
  const described = { title: 'T', description: 'D', default: 1, 'x-note': 'N', example: 2, deprecated: true }
  expect(brokenOf(takes({ ...described, minimum: 1 }))).toEqual(['body () minimum: must satisfy minimum'])
})

test('a schema that holds itself is gone into once, and bytes not at all', () => {
  const node = { type: 'object', properties: { next: { $ref: '#/components/schemas/Node' } } }
  expect(brokenOf(takes({ $ref: '#/components/schemas/Node' }), { Node: node })).toEqual([
    'body () type: must be object',
  ])
  expect(brokenOf(takes({ type: 'string', format: 'binary', maxLength: 9 }))).toEqual([])
})

test('a schema is gone into at each of its places', () => {
  const day = { $ref: '#/components/schemas/Day' }
  expect(brokenOf(takes({ properties: { from: day, to: day } }), { Day: { type: 'string' } })).toEqual([
    'body.from (/from) type: must be string',
    'body.to (/to) type: must be string',
  ])
})

test('schemas that hold each other in many ways are told in no time', () => {
  const names = Array.from({ length: 30 }, (_, i) => `S${i}`)
  const all = Object.fromEntries(names.map((name) => [name, { $ref: `#/components/schemas/${name}` }]))
  const schemas = Object.fromEntries(names.map((name) => [name, { minProperties: 1, properties: all }]))
  const broken = brokenOf(takes({ $ref: '#/components/schemas/S0' }), schemas)
  expect(broken.length).toBeGreaterThan(names.length)
  expect(broken.length).toBeLessThan(names.length * names.length)
})

test.each<[string, Schema, string[]]>([
  ['other names', { additionalProperties: { type: 'null' } }, ['body.name (/name) type: must be null']],
  [
    'names of a pattern',
    { patternProperties: { '^x/': { type: 'null' } } },
    ['body.name (/name) type: must be null'],
  ],
  ['places in a list', { prefixItems: [{ type: 'null' }] }, ['body[] (/0) type: must be null']],
  [
    'a condition',
    { if: {}, then: { minLength: 1 }, else: { maxLength: 2 } },
    [
      'body () if: must satisfy if',
      'body () minLength: must satisfy minLength',
      'body () maxLength: must satisfy maxLength',
    ],
  ],
  [
    'another field',
    { dependentSchemas: { a: { minProperties: 2 } } },
    ['body () minProperties: must satisfy minProperties'],
  ],
])('what a schema asks of %s can be broken', (_, schema, broken) => {
  expect(brokenOf(takes(schema)).filter((one) => !one.includes('additionalProperties'))).toEqual(broken)
})

test('all media types of a body are gone into', () => {
  const content = {
    'application/json': { schema: { minimum: 1 } },
    'text/plain': { schema: { maxLength: 1 } },
  }
  expect(brokenOf({ requestBody: { content } })).toEqual([
    'body () minimum: must satisfy minimum',
    'body () maxLength: must satisfy maxLength',
  ])
})

test('a field that is named like a place in a list is none', () => {
  const schema = { properties: { 0: { type: 'string' } }, items: { type: 'string' } }
  expect(brokenOf(takes(schema))).toEqual([
    'body.0 (/0) type: must be string',
    'body[] (/0) type: must be string',
  ])
})
