import { promise } from '../../kit.ts'
import { davidSmith, inOneProduct, manyUsers } from '../../samples.ts'

const ofDavid = (...action: string[]) => ({ body: inOneProduct({ users: [{ ...davidSmith, action }] }) })
const deletion = { customer: { user: { key: 'DavidSmith', action: ['delete'] } } }

export default promise('createPrivacyJob', 'job-per-action', {
  says: 'A request makes a job for each user and action.',
  source: {
    page: 'openapi',
    evidence: 'vendor',
    quote: 'If both actions are specified, separate privacy jobs are created for each.',
    note:
      'The page of today shows a request for two users with three actions that makes three jobs; that each ' +
      'user has jobs of their own is taken from there. No page promises an order.',
  },
  examples: [
    {
      name: 'two users, three actions',
      request: { body: inOneProduct() },
      reply: { status: 202, body: { totalRecords: 3 } },
    },
    { request: ofDavid('delete'), reply: { status: 202, body: { totalRecords: 1, jobs: [deletion] } } },
    {
      name: 'both actions in one call',
      request: ofDavid('access', 'delete'),
      reply: { status: 202, body: { totalRecords: 2 } },
    },
    { request: { body: manyUsers(1000) }, reply: { status: 202, body: { totalRecords: 1000 } } },
  ],
})
