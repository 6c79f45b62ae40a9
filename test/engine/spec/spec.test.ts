import { expect, test } from 'vitest'
import type { Schema } from '../../../src/mock/engine/spec/spec.ts'
import { readSpec } from '../../../src/mock/engine/spec/read-spec.ts'
import { document as library } from '../../library-mock.ts'

const ok = { '204': { description: 'Done.' } }

/** A document with one operation, `GET /books`, and what is given in it. */
const document = (operation: Schema, components: Schema = {}): Schema => ({
  openapi: '3.1.0',
  paths: { '/books': { get: { operationId: 'listBooks', responses: ok, ...operation } } },
  components,
})

const listBooks = (operation: Schema, components?: Schema) =>
  readSpec(document(operation, components)).operations.get('listBooks')!

test('the operations of a document are read with method, path, parameters, bodies and replies', () => {
  const { operations } = readSpec(library)
  expect(operations.size).toBe(8)
  const { method, path, parameters, bodyRequired, bodies, replies } = operations.get('lendBook')!
  expect({ method, path, bodyRequired }).toEqual({
    method: 'POST',
    path: '/library/books/{bookId}/loan',
    bodyRequired: false,
  })
  expect(
    parameters.map(({ in: place, name, required, type }) => ({ in: place, name, required, type })),
  ).toEqual([{ in: 'path', name: 'bookId', required: true, type: 'string' }])
  expect(
    [...bodies].map(([mediaType, { schema }]) => ({
      mediaType,
      fields: Object.keys(schema['properties'] as Schema),
    })),
  ).toEqual([{ mediaType: 'application/json', fields: ['days'] }])
  expect([...replies.keys()]).toEqual([201, 400, 401, 403, 404, 409, 413, 415, 429])
})

test('a reply has its media type, its schema and its examples, or none of them', () => {
  const { replies } = readSpec(library).operations.get('getCatalogueCard')!
  expect(replies.get(200)).toMatchObject({
    mediaType: 'application/xml',
    content: { pointer: '#/components/schemas/Card' },
    examples: { walden: { title: 'Walden' } },
  })
  expect(readSpec(library).operations.get('returnBook')!.replies.get(204)).toEqual({
    status: 204,
    mediaType: undefined,
    content: undefined,
    examples: {},
    headers: {},
  })
})

test.each<[string, Schema, Readonly<Record<string, string>>]>([
  ['its example', { example: 30, schema: { minimum: 1 } }, { 'retry-after': '30' }],
  ['its first named example', { examples: { soon: { value: 2 } } }, { 'retry-after': '2' }],
  ['the example of its schema', { schema: { examples: [5, 6] } }, { 'retry-after': '5' }],
  ['the old example of its schema', { schema: { example: 4 } }, { 'retry-after': '4' }],
  ['the first value of its schema', { schema: { enum: ['soon', 'late'] } }, { 'retry-after': 'soon' }],
  ['the only value of its schema', { schema: { const: false } }, { 'retry-after': 'false' }],
  ['its default', { schema: { default: 9 } }, { 'retry-after': '9' }],
  ['its least value', { schema: { minimum: 0 } }, { 'retry-after': '0' }],
  ['nothing, where the spec says no value', { schema: { type: 'integer' } }, {}],
  ['nothing, where the value is no text or number', { example: [1] }, {}],
])('a documented header has %s', (_, header, headers) => {
  const replies = { '429': { headers: { 'Retry-After': { $ref: '#/components/headers/Wait' } } } }
  const read = listBooks({ responses: replies }, { headers: { Wait: header } })
  expect(read.replies.get(429)?.headers).toEqual(headers)
})

test('an example may be null', () => {
  const content = { 'application/json': { schema: {}, examples: { nothing: { value: null } } } }
  expect(listBooks({ responses: { '200': { content } } }).replies.get(200)?.examples).toEqual({
    nothing: null,
  })
})

test('parameters of a path come with each of its operations, headers and cookies with none', () => {
  const parameter = (name: string, place: string) => ({ name, in: place, schema: { type: 'string' } })
  const item = {
    parameters: [parameter('shared', 'query')],
    get: {
      operationId: 'a',
      responses: ok,
      parameters: [parameter('own', 'query'), parameter('x-y', 'header'), parameter('c', 'cookie')],
    },
    put: { operationId: 'b', responses: ok },
  }
  const { operations } = readSpec({ paths: { '/books': item } })
  expect(
    [...operations.values()].map(({ id, parameters }) => ({
      id,
      parameters: parameters.map(({ name }) => name),
    })),
  ).toEqual([
    { id: 'a', parameters: ['shared', 'own'] },
    { id: 'b', parameters: ['shared'] },
  ])
})

test('a parameter of an operation takes the place of that of its path', () => {
  const size = (type: string) => ({ name: 'size', in: 'query', schema: { type } })
  const { operations } = readSpec({
    paths: {
      '/books': {
        parameters: [size('string')],
        get: { operationId: 'a', responses: ok, parameters: [size('integer')] },
      },
    },
  })
  expect(operations.get('a')!.parameters.map(({ name, type }) => ({ name, type }))).toEqual([
    { name: 'size', type: 'integer' },
  ])
})

test.each<[Schema, string]>([
  [{ type: 'integer' }, 'integer'],
  [{ type: ['null', 'integer'] }, 'integer'],
  [{ type: 'number' }, 'number'],
  [{ type: 'boolean' }, 'boolean'],
  [{ type: 'array' }, 'array'],
  [{ type: 'string' }, 'string'],
  [{ enum: ['a'] }, 'string'],
  [{}, 'string'],
])('a parameter of the schema %j is read as %s', (schema, type) => {
  const { parameters } = listBooks({ parameters: [{ name: 'x', in: 'query', schema }] })
  expect(parameters.map((parameter) => parameter.type)).toEqual([type])
})

test('a reference is followed wherever it stands, the second of a list too', () => {
  const reference = (name: string) => ({ $ref: `#/components/parameters/${name}` })
  const parameters = {
    first: { name: 'a', in: 'query', schema: { type: 'integer' } },
    second: { name: 'b', in: 'query', schema: { $ref: '#/components/schemas/schema' } },
  }
  const operation = listBooks(
    { parameters: [reference('first'), reference('second')] },
    { parameters, schemas: { schema: { type: 'boolean' } } },
  )
  expect(operation.parameters.map(({ name, type, pointer }) => ({ name, type, pointer }))).toEqual([
    { name: 'a', type: 'integer', pointer: '#/components/parameters/first/schema' },
    { name: 'b', type: 'boolean', pointer: '#/components/schemas/schema' },
  ])
})

test('what stands beside a reference counts as well, but for its description', () => {
  const components = { schemas: { Size: { type: 'integer', maximum: 50 } } }
  const [parameter] = listBooks(
    {
      parameters: [
        {
          name: 'size',
          in: 'query',
          schema: { $ref: '#/components/schemas/Size', default: 10, description: 'A size.' },
        },
      ],
    },
    components,
  ).parameters
  expect(parameter?.type).toBe('integer')
  expect(parameter?.schema).toEqual({ type: 'integer', maximum: 50, default: 10 })
})

test('what stands beside the paths, such as an extension, is no path', () => {
  const paths = {
    'x-note': { get: { operationId: 'no' } },
    '/a': { get: { operationId: 'a', responses: ok } },
  }
  expect([...readSpec({ paths }).operations.keys()]).toEqual(['a'])
})

test('a path item may be a reference', () => {
  const { operations } = readSpec({
    paths: { '/books': { $ref: '#/components/pathItems/Books' } },
    components: { pathItems: { Books: { get: { operationId: 'listBooks', responses: ok } } } },
  })
  expect([...operations.keys()]).toEqual(['listBooks'])
})

test('keys with slashes, tildes and per cent signs are found by their pointers', () => {
  const spec = readSpec({ 'a/b': { '~1': { '100%': { type: 'string' } } }, c: { $ref: '#/a~1b/~01/100%25' } })
  expect(spec.at('#/a~1b/~01/100%').schema).toEqual({ type: 'string' })
  expect(spec.at('#/c').schema).toEqual({ type: 'string' })
})

test.each<[string, Schema, string]>([
  [
    'a status by range',
    { responses: { '4XX': { description: '' } } },
    'spec: #/paths/~1books/get/responses/4XX: every status is a number',
  ],
  [
    'a status of four digits',
    { responses: { '2000': { description: '' } } },
    'spec: #/paths/~1books/get/responses/2000: every status is a number',
  ],
  [
    'a status with something before it',
    { responses: { x200: { description: '' } } },
    'spec: #/paths/~1books/get/responses/x200: every status is a number',
  ],
  [
    'a default reply',
    { responses: { default: { description: '' } } },
    'spec: #/paths/~1books/get/responses/default: every status is a number',
  ],
  [
    'two media types for a status',
    { responses: { '200': { content: { 'text/a': { schema: {} }, 'text/b': { schema: {} } } } } },
    'spec: #/paths/~1books/get/responses/200 has 2 media types; one for each status',
  ],
  [
    'a reply without a schema',
    { responses: { '200': { content: { 'text/a': {} } } } },
    'spec: there is nothing at #/paths/~1books/get/responses/200/content/text~1a/schema',
  ],
  [
    'a parameter without a schema',
    { parameters: [{ name: 'x', in: 'query' }] },
    'spec: there is nothing at #/paths/~1books/get/parameters/0/schema',
  ],
  ['no operationId', { operationId: undefined }, 'spec: #/paths/~1books/get has no operationId'],
  [
    'a reference to nothing',
    { parameters: [{ $ref: '#/components/parameters/Size' }] },
    'spec: there is nothing at #/components/parameters/Size',
  ],
  [
    'a reference to another file',
    { parameters: [{ $ref: 'other.yaml#/components/parameters/Size' }] },
    'spec: #/paths/~1books/get/parameters/0 refers to other.yaml#/components/parameters/Size',
  ],
])('%s is refused, the place named', (_, operation, message) => {
  expect(() => readSpec(document(operation))).toThrow(message)
})

test('an operationId that stands twice is refused', () => {
  const operation = { operationId: 'listBooks', responses: ok }
  expect(() => readSpec({ paths: { '/a': { get: operation }, '/b': { get: operation } } })).toThrow(
    'spec: operationId "listBooks" stands twice',
  )
})
