import { limit } from '../../kit.ts'
import { newToken } from '../../samples.ts'

const named = (name: string) => ({ id: '9001', ...newToken, attributes: { ...newToken.attributes, name } })

export default limit(['createEntityToken', 'updateEntityToken'], 'token-name-form', {
  says:
    'The name of a token is letters, digits, underscores and spaces, and starts with a ' +
    'letter or an underscore.',
  source: {
    page: 'cdp-api',
    evidence: 'assumed',
    quote: "pattern: '[A-Za-z_][A-Za-z0-9_ ]*'",
    note: 'Taken for a pattern of the whole name, which the OpenAPI does not say: as it stands, a part may fit.',
  },
  at: 'body.attributes.name',
  keyword: 'pattern',
  examples: {
    refused: [
      { name: 'a digit first', request: { body: named('1st token') } },
      { name: 'a dash', request: { body: named('my-token') } },
      { name: 'no letters', request: { body: named('') } },
    ],
    allowed: [
      { request: { body: named('My token_1') } },
      { name: 'an underscore first', request: { body: named('_') } },
    ],
  },
})
