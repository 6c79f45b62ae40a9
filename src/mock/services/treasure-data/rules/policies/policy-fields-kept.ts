import { promise } from '../../kit.ts'

export default promise('updateAccessControlPolicyById', 'policy-fields-kept', {
  says: 'A field that the change of a policy leaves out stays as it is.',
  source: {
    page: 'td-api',
    evidence: 'assumed',
    quote: 'Updates information related to a policy.',
    note: 'Both fields are optional; that one left out is kept is our reading of that.',
  },
  examples: [
    {
      name: 'the description alone',
      request: { body: { policy: { description: 'new' } } },
      reply: { status: 200, body: { name: 'Profiles API tokens', description: 'new' } },
    },
    {
      name: 'the name alone',
      request: { body: { policy: { name: 'new' } } },
      reply: { status: 200, body: { name: 'new', description: 'May manage tokens in some folders' } },
    },
    {
      name: 'neither',
      request: { body: { policy: {} } },
      reply: {
        status: 200,
        body: { name: 'Profiles API tokens', description: 'May manage tokens in some folders' },
      },
    },
  ],
})
