import { limit } from '../../kit.ts'

export default [
  limit(['createEntityToken', 'updateEntityToken'], 'token-object', {
    says: 'A token is sent as one JSON object.',
    source: { page: 'cdp-api', evidence: 'vendor', quote: 'EntitiesTokenUpdateRepresentation: type: object' },
    at: 'body',
    keyword: 'type',
    examples: {
      refused: [
        { name: 'a list', request: { body: '[]' } },
        { name: 'null', request: { body: 'null' } },
      ],
      allowed: [{ request: {} }],
    },
  }),
  limit('createEntityToken', 'token-object-sent', {
    says: 'A new token comes with a body.',
    source: {
      page: 'cdp-api',
      evidence: 'vendor',
      quote: 'description: parameters to create a Token',
      note: 'The body of this operation is required.',
    },
    at: 'body',
    keyword: 'required',
    examples: { refused: [{ name: 'no body', request: { body: undefined } }], allowed: [{ request: {} }] },
  }),
]
