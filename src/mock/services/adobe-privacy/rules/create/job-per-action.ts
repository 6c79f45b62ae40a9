import { promise } from '../../kit.ts'
import { davidSmith, inOneProduct } from '../../samples.ts'

const ofDavid = (...action: string[]) => ({ body: inOneProduct({ users: [{ ...davidSmith, action }] }) })
const deletion = { customer: { user: { key: 'DavidSmith', action: ['delete'] } } }

export default promise('createPrivacyJob', 'job-per-action', {
  says: 'Each action of a user makes a job.',
  source: {
    page: 'openapi',
    evidence: 'vendor',
    quote: 'If both actions are specified, separate privacy jobs are created for each.',
  },
  examples: [
    { request: ofDavid('delete'), reply: { status: 202, body: { totalRecords: 1, jobs: [deletion] } } },
    {
      name: 'both actions in one call',
      request: ofDavid('access', 'delete'),
      reply: { status: 202, body: { totalRecords: 2 } },
    },
  ],
})
