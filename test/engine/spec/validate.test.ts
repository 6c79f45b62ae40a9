import { expect, test } from 'vitest'
import { read, type Input } from '../../../src/mock/engine/spec/read.ts'
import type { Schema } from '../../../src/mock/engine/spec/spec.ts'
import { readSpec } from '../../../src/mock/engine/spec/read-spec.ts'
import { Validator } from '../../../src/mock/engine/spec/validate.ts'

const SIZE = { type: 'integer', minimum: 1, maximum: 50 }

const USER = {
  type: 'object',
  required: ['key', 'userIDs'],
  properties: {
    key: { type: 'string', minLength: 1 },
    userIDs: { type: 'array', minItems: 1, maxItems: 2, items: { $ref: '#/components/schemas/Identity' } },
  },
  additionalProperties: false,
}
const JOB = {
  type: 'object',
  required: ['users'],
  properties: {
    users: { type: 'array', items: USER },
    'a/b': { type: 'string' },
    priority: { type: 'string', enum: ['normal', 'low'], default: 'normal' },
    flag: { $ref: '#/components/schemas/Flag', default: false },
    map: { type: 'object', additionalProperties: { type: 'integer' } },
  },
  additionalProperties: false,
}

/** One operation with its validator, its body as given. */
function create(body: Schema = JOB, replies: Schema = { '204': {} }, required = false) {
  const parameters = [
    { name: 'size', in: 'query', schema: { $ref: '#/components/schemas/Size', default: 10 } },
    { name: 'from', in: 'query', required: true, schema: { type: 'string', format: 'date' } },
    { name: 'kind', in: 'query', schema: { enum: ['a', 'b'] } },
    { name: 'jobId', in: 'path', required: true, schema: { type: 'string', format: 'uuid' } },
  ]
  const operation = {
    operationId: 'create',
    parameters,
    requestBody: { required, content: { 'application/json': { schema: body } } },
    responses: replies,
  }
  const spec = readSpec({
    openapi: '3.1.0',
    paths: { '/jobs/{jobId}': { post: operation } },
    components: {
      schemas: {
        Size: SIZE,
        Flag: { type: 'boolean' },
        Identity: { type: 'object', required: ['value'], properties: { value: { type: 'string' } } },
      },
    },
  })
  return { operation: spec.operations.get('create')!, validator: new Validator(spec) }
}

const JOB_ID = '6f2a3c1e-94d5-4b7a-8e0f-1a2b3c4d5e6f'

/** Reads and checks a request, as the journey does. */
function check(
  {
    query = 'from=2026-01-01',
    body,
    jobId = JOB_ID,
    all,
  }: { query?: string; body?: unknown; jobId?: string; all?: boolean },
  { operation, validator } = create(),
) {
  const bytes = new TextEncoder().encode(body === undefined ? '' : JSON.stringify(body))
  const input = read(
    operation,
    {
      method: 'POST',
      path: '',
      query,
      headers: { 'content-type': 'application/json' },
      body: bytes,
      origin: '',
    },
    { jobId },
  )
  if ('kind' in input) throw new Error(input.kind)
  return { input, violations: validator.input(operation, input, all) }
}

const inputOf = (body: unknown): Pick<Input, 'body'> & { violations: number } => {
  const { input, violations } = check({ body })
  return { body: input.body, violations: violations.length }
}

test('defaults are filled in, of parameters and of bodies, also beside a reference', () => {
  const { input } = check({ body: { users: [] } })
  expect(input.query).toEqual({ from: '2026-01-01', size: 10 })
  expect(input.body).toEqual({ users: [], priority: 'normal', flag: false })
})

test('what is given is left as it is', () => {
  expect(check({ query: 'from=2026-01-01&size=50' }).input.query).toEqual({ from: '2026-01-01', size: 50 })
  expect(inputOf({ users: [], priority: 'low', flag: true })).toEqual({
    body: { users: [], priority: 'low', flag: true },
    violations: 0,
  })
})

const user = (some: Schema = {}) => ({ key: 'ada', userIDs: [{ value: 'x' }], ...some })

test.each<[string, Parameters<typeof check>[0], Schema]>([
  [
    'too large a number',
    { query: 'from=2026-01-01&size=51' },
    {
      in: 'query',
      at: 'query.size',
      pointer: '/size',
      keyword: 'maximum',
      expected: 'must be <= 50; got 51',
    },
  ],
  [
    'text where a number should be',
    { query: 'from=2026-01-01&size=ten' },
    {
      in: 'query',
      at: 'query.size',
      pointer: '/size',
      keyword: 'type',
      expected: 'must be integer; got "ten"',
    },
  ],
  [
    'a missing parameter',
    { query: '' },
    { in: 'query', at: 'query.from', pointer: '/from', keyword: 'required', expected: 'must be there' },
  ],
  [
    'a date that is none',
    { query: 'from=2026-02-30' },
    {
      in: 'query',
      at: 'query.from',
      pointer: '/from',
      keyword: 'format',
      expected: 'must match format "date"; got "2026-02-30"',
    },
  ],
  [
    'a value that is not listed',
    { query: 'from=2026-01-01&kind=c' },
    {
      in: 'query',
      at: 'query.kind',
      pointer: '/kind',
      keyword: 'enum',
      expected: 'must be one of a, b; got "c"',
    },
  ],
  [
    'an id that is none',
    { jobId: 'x' },
    {
      in: 'path',
      at: 'path.jobId',
      pointer: '/jobId',
      keyword: 'format',
      expected: 'must match format "uuid"; got "x"',
    },
  ],
  [
    'a body of another type',
    { body: [] },
    { in: 'body', at: 'body', pointer: '', keyword: 'type', expected: 'must be object; got an array of 0' },
  ],
  [
    'a missing field',
    { body: {} },
    { in: 'body', at: 'body.users', pointer: '/users', keyword: 'required', expected: 'must be there' },
  ],
  [
    'a missing field in a list',
    { body: { users: [user(), { key: 'ben' }] } },
    {
      in: 'body',
      at: 'body.users[].userIDs',
      pointer: '/users/1/userIDs',
      keyword: 'required',
      expected: 'must be there',
    },
  ],
  [
    'a missing field behind a reference',
    { body: { users: [user({ userIDs: [{ value: 'x' }, {}] })] } },
    {
      in: 'body',
      at: 'body.users[].userIDs[].value',
      pointer: '/users/0/userIDs/1/value',
      keyword: 'required',
      expected: 'must be there',
    },
  ],
  [
    'too short a list',
    { body: { users: [user({ userIDs: [] })] } },
    {
      in: 'body',
      at: 'body.users[].userIDs',
      pointer: '/users/0/userIDs',
      keyword: 'minItems',
      expected: 'must NOT have fewer than 1 items; got an array of 0',
    },
  ],
  [
    'a field too many',
    { body: { users: [], colour: 'red' } },
    {
      in: 'body',
      at: 'body',
      pointer: '/colour',
      keyword: 'additionalProperties',
      expected: 'must not be there: the spec knows no such field',
    },
  ],
  [
    'a field too many, its name with a slash',
    { body: { users: [], 'x/y~z': 1 } },
    { in: 'body', at: 'body', pointer: '/x~1y~0z', keyword: 'additionalProperties' },
  ],
  [
    'a field with a slash in its name',
    { body: { users: [], 'a/b': 1 } },
    { in: 'body', at: 'body.a/b', pointer: '/a~1b', keyword: 'type', expected: 'must be string; got 1' },
  ],
  [
    'a field of a map',
    { body: { users: [], map: { x: 'y' } } },
    {
      in: 'body',
      at: 'body.map.x',
      pointer: '/map/x',
      keyword: 'type',
      expected: 'must be integer; got "y"',
    },
  ],
  [
    'an object where text should be',
    { body: { users: [user({ key: {} })] } },
    {
      in: 'body',
      at: 'body.users[].key',
      pointer: '/users/0/key',
      keyword: 'type',
      expected: 'must be string; got an object',
    },
  ],
])('%s is a violation that names the place, the keyword and what was expected', (_, given, violation) => {
  const { violations } = check(given)
  expect(violations).toHaveLength(1)
  expect(violations[0]).toMatchObject(violation)
})

test('the values of an enum are listed so that text can be told from numbers', () => {
  const { violations } = check({ body: 1 }, create({ enum: ['1', 2, null] }))
  expect(violations[0]?.expected).toBe('must be one of "1", 2, null; got 1')
})

test('a long value is cut in what was expected', () => {
  const [violation] = check({ query: `from=${'9'.repeat(100)}` }).violations
  expect(violation?.expected).toBe(`must match format "date"; got "${'9'.repeat(59)}…`)
})

test('a violation says where the spec says so', () => {
  const [inParameter] = check({ query: 'from=2026-01-01&size=51' }).violations
  const [inReference] = check({ body: { users: [user({ userIDs: [{}] })] } }).violations
  expect(inParameter?.schema).toBe('#/paths/~1jobs~1{jobId}/post/parameters/0/schema/maximum')
  expect(inReference?.schema).toBe('#/components/schemas/Identity/required')
})

test('the first violation of each part is found, or all of them when asked for', () => {
  const wrong = { query: 'size=51&kind=c', jobId: 'x', body: { users: [user({ key: '' }), {}] } }
  const places = (all?: boolean) =>
    check({ ...wrong, ...(all === undefined ? {} : { all }) }).violations.map(
      ({ at, keyword }) => `${at} ${keyword}`,
    )
  expect(places().map((place) => place.split('.')[0])).toEqual(['path', 'query', 'body'])
  expect(places(true).sort()).toEqual([
    'body.users[].key minLength',
    'body.users[].key required',
    'body.users[].userIDs required',
    'path.jobId format',
    'query.from required',
    'query.kind enum',
    'query.size maximum',
  ])
})

test('no body is a violation where one is required, and none elsewhere', () => {
  expect(check({}).violations).toEqual([])
  expect(check({}, create(JOB, undefined, true)).violations).toEqual([
    {
      in: 'body',
      at: 'body',
      pointer: '',
      keyword: 'required',
      expected: 'must be there (application/json)',
      schema: '',
    },
  ])
})

test('of a body that is bytes no more is checked than that it is there', () => {
  const requestBody = {
    required: true,
    content: {
      'image/png': { schema: { type: 'string', format: 'binary', maxLength: 1 } },
      'text/a': { schema: {} },
    },
  }
  const spec = readSpec({
    paths: { '/': { put: { operationId: 'put', requestBody, responses: { '204': {} } } } },
  })
  const operation = spec.operations.get('put')!
  const validator = new Validator(spec)
  const violationsOf = (body: unknown) =>
    validator.input(operation, { path: {}, query: {}, body, bodySchema: operation.bodies.get('image/png') })
  expect(violationsOf(Uint8Array.of(1, 2, 3))).toEqual([])
  expect(violationsOf(undefined)).toMatchObject([{ expected: 'must be there (image/png or text/a)' }])
})

test('a check is compiled once for each use, whatever is checked by it', () => {
  const made = create()
  const first = check({ body: { users: [] } }, made).violations
  expect(check({ body: { users: [] } }, made).violations).toEqual(first)
  expect(check({ query: 'size=51&kind=c' }, made).violations).toHaveLength(1)
  expect(check({ query: 'size=51&kind=c', all: true }, made).violations).toHaveLength(3)
})

const content = (schema: Schema, mediaType = 'application/json') => ({
  '200': { content: { [mediaType]: { schema } } },
  '204': {},
})

test('a reply is right when its status and its body are as documented', () => {
  const { operation, validator } = create(
    JOB,
    content({
      type: 'object',
      required: ['id'],
      properties: { id: { type: 'integer' } },
      additionalProperties: false,
    }),
  )
  const wrong = (status: number, body?: unknown) => validator.reply(operation.replies.get(status), body)
  expect(wrong(200, { id: 1 })).toBeUndefined()
  expect(wrong(204)).toBeUndefined()
  expect(wrong(418)).toBe('the status is not documented')
  expect(wrong(200)).toBe('a body is documented for this status')
  expect(wrong(204, {})).toBe('no body is documented for this status')
  expect(wrong(200, {})).toMatch(/^\/id must be there \(.*required\)$/)
  expect(wrong(200, { id: 'x' })).toMatch(/^\/id must be integer; got "x" \(.*type\)$/)
  expect(wrong(200, 'x')).toMatch(/^\(whole\) must be object; got "x"/)
})

test('a reply gets no defaults: what the mock leaves out is missing', () => {
  const { operation, validator } = create(
    JOB,
    content({ type: 'object', properties: { page: { type: 'integer', default: 0 } } }),
  )
  const body = {}
  validator.reply(operation.replies.get(200), body)
  expect(body).toEqual({})
})

test('a reply of bytes is bytes and nothing else', () => {
  const { operation, validator } = create(JOB, content({ type: 'string', format: 'binary' }, 'image/png'))
  expect(validator.reply(operation.replies.get(200), Uint8Array.of(1))).toBeUndefined()
  expect(validator.reply(operation.replies.get(200), 'text')).toBe('the body must be bytes')
})
