import { promise } from '../../kit.ts'
import { inOneProduct, manyUsers } from '../../samples.ts'

export default promise('createPrivacyJob', 'job-per-user', {
  says: 'Each user of a request has jobs of their own.',
  source: {
    page: 'privacy-jobs',
    evidence: 'observed',
    quote: '"totalRecords": 3',
    note: 'The sample makes three jobs of three actions of two users; no sentence says so, and none promises an order.',
  },
  examples: [
    {
      name: 'two users, three actions',
      request: { body: inOneProduct() },
      reply: { status: 202, body: { totalRecords: 3 } },
    },
    { request: { body: manyUsers(1000) }, reply: { status: 202, body: { totalRecords: 1000 } } },
  ],
})
