import { promise } from '../../kit.ts'
import { oneUserBut } from '../../samples.ts'

const job = { customer: { user: { key: 'DavidSmith', action: ['opt-out-of-sale'] } } }

export default promise('createPrivacyJob', 'opt-out-jobs', {
  says: 'Where jobs take opt-outs, one makes a job with that action.',
  source: {
    page: 'jobs-2020',
    evidence: 'vendor',
    quote: 'A successful response returns the details of the newly created jobs.',
    note: 'It shows the answer to a request with opt-out-of-sale; see the reading opt-out.',
  },
  examples: [
    {
      readings: { 'opt-out': 'jobs' },
      request: { body: oneUserBut({ action: ['opt-out-of-sale'] }) },
      reply: { status: 202, body: { totalRecords: 1, jobs: [job] } },
    },
  ],
})
