import { limit } from '../../kit.ts'
import { newToken } from '../../samples.ts'

export default limit('createEntityToken', 'token-folder-given', {
  says: 'A new token says the folder it lies in.',
  source: {
    page: 'cdp-api',
    evidence: 'vendor',
    quote: '- parentFolder',
    note: 'The one required field of relationships.',
  },
  at: 'body.relationships.parentFolder',
  keyword: 'required',
  examples: {
    refused: [{ request: { body: { ...newToken, relationships: {} } } }],
    allowed: [
      {
        request: {
          body: { ...newToken, relationships: { parentFolder: newToken.relationships.parentFolder } },
        },
      },
    ],
  },
})
