import { promise } from '../../kit.ts'
import { manyUsers, oneUserBut } from '../../samples.ts'

const job = (key: string, action: string) => ({ customer: { user: { key, action: [action] } } })
const accessOfDavid = job('DavidSmith', 'access')
const deleteOfDavid = job('DavidSmith', 'delete')

export default promise('createPrivacyJob', 'job-per-action', {
  says: 'A request makes one job for each user and action, whatever the number of products.',
  source: {
    page: 'privacy-jobs',
    evidence: 'stated',
    quote: '"totalRecords": 3',
    note:
      'The sample has two users with three actions and three products. The OpenAPI speaks of separate ' +
      'jobs for each product, which no sample shows.',
  },
  examples: [
    {
      request: {},
      reply: {
        status: 202,
        body: {
          totalRecords: 3,
          jobs: [accessOfDavid, job('user12345', 'access'), job('user12345', 'delete')],
        },
      },
    },
    {
      request: { body: oneUserBut({ action: ['delete'] }) },
      reply: { status: 202, body: { totalRecords: 1, jobs: [deleteOfDavid] } },
    },
    {
      name: 'in one call',
      request: { body: oneUserBut({ action: ['access', 'delete'] }) },
      reply: { status: 202, body: { totalRecords: 2, jobs: [accessOfDavid, deleteOfDavid] } },
    },
    { request: { body: manyUsers(1000) }, reply: { status: 202, body: { totalRecords: 1000 } } },
  ],
})
