import { promise } from '../../kit.ts'

export default promise('deleteEntityToken', 'deleted-token-shown', {
  says: 'Deleting a token answers with the token that is now gone.',
  source: {
    page: 'cdp-api',
    evidence: 'vendor',
    quote: 'Delete the specified Profiles API token.',
    note: 'The documented answer is 200 with a token.',
  },
  examples: [
    {
      request: {},
      reply: { status: 200, body: { data: { id: '9001', attributes: { name: 'Site personalization' } } } },
    },
  ],
})
