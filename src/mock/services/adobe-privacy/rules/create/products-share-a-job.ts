import { promise } from '../../kit.ts'

export default promise('createPrivacyJob', 'products-share-a-job', {
  says: 'All products of a request share the job for a user and an action.',
  source: {
    page: 'privacy-jobs',
    evidence: 'observed',
    quote: '"totalRecords": 3',
    note:
      'The sample, as recorded answers do, makes three jobs of three actions and three products; no sentence ' +
      'says so. The OpenAPI speaks of separate jobs for each product: see the reading products-of-a-job.',
  },
  examples: [
    {
      name: 'three actions, three products',
      request: {},
      reply: { status: 202, body: { totalRecords: 3 } },
    },
    {
      name: 'three actions, three products, a job for each',
      readings: { 'products-of-a-job': 'one' },
      request: {},
      reply: { status: 202, body: { totalRecords: 9 } },
    },
  ],
})
