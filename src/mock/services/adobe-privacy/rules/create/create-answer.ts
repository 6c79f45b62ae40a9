import { promise } from '../../kit.ts'
import { davidSmith, inOneProduct } from '../../samples.ts'

const body = inOneProduct({ users: [davidSmith] })

const asShown = { requestStatus: 1, totalRecords: 1, jobs: [{ customer: { user: { key: 'DavidSmith' } } }] }

const userIDs = [
  { namespace: 'email', namespaceId: 6, isDeletedClientSide: false },
  { namespace: 'ECID', namespaceId: 4 },
]
const asRecorded = { totalRecords: 1, jobs: [{ customer: { user: { key: 'DavidSmith', userIDs } } }] }

export default promise('createPrivacyJob', 'create-answer', {
  says: 'The answer to a new request holds its jobs, their number and the status 1 of the request.',
  source: {
    page: 'privacy-jobs',
    evidence: 'observed',
    quote: '"requestStatus": 1,\n    "totalRecords": 3',
    note:
      'The quote is the end of the sample of the page, after the list of jobs; no sentence says what the ' +
      'answer holds. Recorded answers have another shape: see the reading create-response.',
  },
  examples: [
    {
      request: { body },
      reply: { status: 202, body: asShown },
    },
    {
      readings: { 'create-response': 'wire' },
      request: { body },
      reply: {
        status: 202,
        body: asRecorded,
        absent: ['requestStatus'],
        anyOrder: ['jobs[0].customer.user.userIDs'],
      },
    },
  ],
})
