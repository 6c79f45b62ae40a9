import { Mock } from '../../src/mock/engine/journey/mock.ts'
import type { Loaded } from '../../src/mock/engine/book/loaded.ts'
import type { Reading } from '../../src/mock/engine/book/reading.ts'
import type { Rule } from '../../src/mock/engine/book/rule.ts'
import type { Service } from '../../src/mock/engine/book/service.ts'
import type { Schema } from '../../src/mock/engine/spec/spec.ts'
import { table } from '../../src/mock/engine/store/table.ts'

const MESSAGE = {
  type: 'object',
  required: ['message'],
  additionalProperties: false,
  properties: { message: { type: 'string' } },
}
const json = (schema: object, rest: object = {}) => ({ 'application/json': { schema, ...rest } })
const failure = (description: string, rest: object = {}) => ({
  description,
  content: json({ $ref: '#/components/schemas/Message' }, rest),
})

/** The spec of a made-up help desk: shared replies, XML, plain text and a reply without a body. */
export const DESK_SPEC: Schema = {
  openapi: '3.1.0',
  info: { title: 'Help desk', version: '1.0', license: { name: 'MIT', identifier: 'MIT' } },
  servers: [{ url: 'https://desk.test' }],
  security: [{ key: [] }],
  paths: {
    '/desk/tickets/{ticketId}': {
      get: {
        operationId: 'getTicket',
        summary: 'Read a ticket',
        parameters: [
          { name: 'ticketId', in: 'path', required: true, schema: { type: 'string', maxLength: 8 } },
        ],
        responses: {
          200: { description: 'The ticket.', content: json({ $ref: '#/components/schemas/Ticket' }) },
          400: { $ref: '#/components/responses/BadRequest' },
          401: { $ref: '#/components/responses/Unauthorized' },
          404: { $ref: '#/components/responses/NotFound' },
          503: { description: 'Busy.' },
        },
      },
    },
    '/desk/tickets': {
      post: {
        operationId: 'openTicket',
        summary: 'Open a ticket',
        requestBody: {
          required: true,
          content: json({
            type: 'object',
            required: ['title'],
            properties: {
              title: { type: 'string', maxLength: 10 },
              tags: { type: 'array', items: { type: 'string' } },
            },
          }),
        },
        responses: {
          201: { description: 'The ticket.', content: json({ $ref: '#/components/schemas/Ticket' }) },
          400: { $ref: '#/components/responses/BadRequest' },
          401: { $ref: '#/components/responses/Unauthorized' },
        },
      },
    },
    '/desk/report': {
      get: {
        operationId: 'getReport',
        summary: 'Read the report',
        responses: {
          200: {
            description: 'The report, or why there is none.',
            content: { 'text/xml': { schema: { $ref: '#/components/schemas/Report' } } },
          },
          400: { description: 'No report.', content: { 'text/plain': { schema: { type: 'string' } } } },
        },
      },
    },
  },
  components: {
    securitySchemes: { key: { type: 'apiKey', in: 'header', name: 'x-key' } },
    responses: {
      BadRequest: failure('A value is not allowed.', { example: { message: 'no' } }),
      Unauthorized: failure('No key.', {
        examples: { 'no-key': { summary: 'No key', value: { message: 'no key' } } },
      }),
      NotFound: failure('Unknown.'),
    },
    schemas: {
      Message: MESSAGE,
      Ticket: {
        type: 'object',
        required: ['id', 'state'],
        properties: { id: { type: 'string' }, state: { type: 'string' } },
      },
      Report: {
        type: 'object',
        xml: { name: 'response' },
        required: ['success'],
        properties: {
          success: { type: 'boolean' },
          message: { type: 'string' },
          count: { type: 'integer' },
          line: { type: 'array', items: { type: 'string' } },
        },
      },
    },
  },
}

const page = (quote: string) => ({ page: 'guide', evidence: 'stated', quote }) as const

const RULES: readonly Rule[] = [
  {
    id: 'key-given',
    operations: ['getTicket', 'openTicket'],
    kind: 'refusal',
    stage: 'access',
    says: 'A caller gives its key.',
    source: { page: 'reference', evidence: 'vendor', quote: 'Send `x-key` | always [see keys](keys.md).' },
    when: ({ headers }) => headers['x-key'] === undefined,
    reply: (refuse) => refuse(401, { message: 'no key' }),
    examples: { refused: [{ request: { headers: { 'x-key': undefined } } }], allowed: [{ request: {} }] },
  },
  {
    id: 'ticket-known',
    operations: ['getTicket'],
    kind: 'refusal',
    stage: 'request',
    says: 'The ticket exists.',
    source: {
      page: 'guide',
      evidence: 'assumed',
      note: 'The guide does not say what an unknown <id> is answered.',
    },
    when: ({ path, state, reading }) =>
      !state['tickets']!.has(
        reading('letter-case') === 'ignored'
          ? String(path['ticketId']).toLowerCase()
          : String(path['ticketId']),
      ),
    reply: (refuse) => refuse(404, { message: 'no such ticket' }),
    examples: {
      refused: [
        { name: 'unknown', request: { path: { ticketId: 't2' } } },
        { request: { path: { ticketId: 'T1' } } },
      ],
      allowed: [{ request: {} }],
    },
  },
  {
    id: 'not-busy',
    operations: ['getTicket'],
    kind: 'refusal',
    stage: 'request',
    after: ['ticket-known'],
    says: 'Nobody reads tickets before nine.',
    source: page('1. Tickets are read from nine on.'),
    when: ({ clock }) => new Date(clock.now()).getUTCHours() < 9,
    reply: (refuse) => refuse(503),
    examples: {
      refused: [{ at: '2026-01-20T08:59:59Z', request: {} }],
      allowed: [{ at: '2026-01-20T09:00:00Z', request: {} }],
    },
  },
  {
    id: 'title-length',
    operations: ['openTicket'],
    kind: 'limit',
    at: 'body.title',
    keyword: 'maxLength',
    says: 'A title has at most 10 characters.',
    source: page('Titles are short: 10 characters.'),
    examples: {
      refused: [{ request: { body: { title: 'a long title', tags: ['a', 'b', 'c', 'd'] } } }],
      allowed: [{ request: {} }],
    },
  },
  {
    id: 'opened',
    operations: ['openTicket'],
    kind: 'promise',
    says: 'A new ticket is open.',
    source: page('A new ticket is `open`.'),
    examples: [
      { given: [], request: {}, reply: { status: 201, body: { state: 'open' }, absent: ['closedBy'] } },
    ],
  },
  {
    id: 'report-there',
    operations: ['getReport'],
    kind: 'refusal',
    stage: 'request',
    says: 'There is a report once there is a ticket.',
    source: page('Without tickets there is no report.'),
    when: ({ state }) => state['tickets']!.size === 0,
    reply: (refuse) => refuse(200, { success: false, message: 'no <report> & no tickets', line: ['a', 'b'] }),
    examples: { refused: [{ given: [], request: {} }], allowed: [{ request: {} }] },
  },
  {
    id: 'report-open',
    operations: ['getReport'],
    kind: 'refusal',
    stage: 'request',
    says: 'There is no report at night.',
    source: page('At night there is none.'),
    when: ({ clock }) => new Date(clock.now()).getUTCHours() < 6,
    reply: (refuse) => refuse(400, 'come back later'),
    examples: { refused: [{ at: '2026-01-20T05:00:00Z', request: {} }], allowed: [{ request: {} }] },
  },
]

const READING: Reading = {
  id: 'letter-case',
  kind: 'reading',
  question: 'Does the case of an id matter?',
  sources: [page('Ids are letters and digits.')],
  options: { heeded: 'T1 is not t1', ignored: 'T1 is t1' },
  default: 'heeded',
  evidence: 'assumed',
  because: 'Ids are compared as they are in most services.',
}

export const DESK: Service = {
  name: 'desk',
  title: 'Help desk',
  basePath: '/desk',
  pages: {
    guide: { title: 'The [guide]', url: 'https://desk.test/guide', document: 'guide.txt' },
    reference: { title: 'Reference', url: 'https://desk.test/reference' },
  },
  tables: { tickets: table<{ id: string }>()({ key: ['id'], indexes: {} }) },
  readings: [READING],
  states: {
    'a ticket': { says: 'There is one ticket.', run: ({ state }) => state['tickets']!.put({ id: 't1' }) },
  },
  progressCommands: {},
  rules: RULES,
  duties: [
    {
      id: 'ask-again',
      kind: 'duty',
      operations: ['getTicket'],
      says: 'A client asks again after a 503.',
      source: page('Ask again later.'),
      remedy: 'Wait a minute and repeat the call.',
    },
  ],
  sentences: [
    {
      kind: 'shape',
      page: 'guide',
      quote: 'A ticket has an id.',
      at: '#/components/schemas/Ticket/properties/id',
    },
    { kind: 'out-of-scope', page: 'guide', quote: 'The desk is in Basel.', because: 'it is about people' },
  ],
  samples: {
    getTicket: { headers: { 'x-key': 'k' }, path: { ticketId: 't1' } },
    openTicket: { headers: { 'x-key': 'k' }, body: { title: 'Help' } },
    getReport: {},
  },
  sampleState: 'a ticket',
  handlers: {
    getTicket: ({ path }, reply) => reply(200, { id: path['ticketId'], state: 'open' }),
    openTicket: (_, reply) => reply(201, { id: 't9', state: 'open' }),
    getReport: (_, reply) => reply(200, { success: true, count: 1 }),
  },
  identify: () => ({}),
  word: (problem) => ({
    status: 400,
    body: { message: 'detail' in problem ? problem.detail : problem.kind },
  }),
  env: (url) => ({ DESK_URL: { value: url, says: 'Where it is.' } }),
}

/** The desk as a mock, with something of it changed. */
export function desk(changes: Partial<Service> = {}): { readonly mock: Mock; readonly loaded: Loaded } {
  const mock = new Mock([{ service: { ...DESK, ...changes }, document: DESK_SPEC }])
  return { mock, loaded: mock.services.get('desk')! }
}
