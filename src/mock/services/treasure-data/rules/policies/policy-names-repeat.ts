import { promise } from '../../kit.ts'

export default promise('createAccessControlPolicy', 'policy-names-repeat', {
  says: 'Two policies may have one name.',
  source: {
    page: 'td-api',
    evidence: 'assumed',
    note: 'No page says that names are unique; the number tells policies apart.',
  },
  examples: [
    {
      first: [{ operation: 'createAccessControlPolicy' }],
      request: {},
      reply: { status: 200, body: { id: 1115656, name: 'Profiles API tokens' } },
    },
  ],
})
