import { limit, tdWrites } from '../../kit.ts'

export default [
  limit(tdWrites, 'body-object', {
    says: 'A body is one JSON object.',
    source: {
      page: 'td-api',
      evidence: 'vendor',
      quote: 'schema: type: object',
      note: 'Of each body, here or where it refers to.',
    },
    at: 'body',
    keyword: 'type',
    examples: {
      refused: [
        { name: 'a list', request: { body: '[]' } },
        { name: 'null', request: { body: 'null' } },
        { name: 'text', request: { body: '"ProfilesApiToken"' } },
      ],
      allowed: [{ request: {} }],
    },
  }),
  limit(tdWrites, 'body-object-sent', {
    says: 'A change comes with a body.',
    source: {
      page: 'td-api',
      evidence: 'assumed',
      note: 'The OpenAPI describes a body and calls none required.',
    },
    at: 'body',
    keyword: 'required',
    examples: { refused: [{ name: 'no body', request: { body: undefined } }], allowed: [{ request: {} }] },
  }),
]
