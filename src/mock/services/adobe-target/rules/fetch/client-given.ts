import { FETCH, limit } from '../../kit.ts'

export default limit(FETCH, 'client-given', {
  says: 'A profile fetch names the client code in its query once more.',
  source: {
    page: 'profile-fetch',
    evidence: 'vendor',
    quote: 'https://<your-client-code>.tt.omtrdc.net/rest/v1/profiles/your-tnt-id?client=<your-client-code>',
    note: 'The answer without it is assumed: 400.',
  },
  at: 'query.client',
  keyword: 'required',
  answer: { failure: 'assumed' },
  examples: { refused: [{ request: { query: { client: undefined } } }], allowed: [{ request: {} }] },
})
