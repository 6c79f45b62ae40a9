import { promise } from '../../kit.ts'
import { JOB_ID } from '../../samples.ts'

const answer = { processedDate: '10/02/2019 08:25 PM GMT', productStatusResponse: { status: 'complete' } }

const details = {
  jobId: JOB_ID,
  userKey: 'DavidSmith',
  action: 'access',
  status: 'complete',
  createdDate: '10/02/2019 08:10 PM GMT',
  lastModifiedDate: '10/02/2019 08:25 PM GMT',
  userIds: [{ namespace: 'email', value: 'dsmith@acme.com' }, { namespace: 'ECID' }],
  productResponses: [answer, answer, answer],
  regulation: 'ccpa',
}

export default promise('retrievePrivacyJob', 'job-details', {
  says: 'The look-up of a job shows its user, its action, its dates and what each included product answered.',
  source: {
    page: 'openapi',
    evidence: 'vendor',
    quote: 'A successful response returns the details of the privacy job.',
    note: 'Which details those are: the schema of the answer. The sample of the page has the same.',
  },
  examples: [
    {
      at: '2019-10-02T20:25:00Z',
      given: 'a complete job',
      request: {},
      reply: { status: 200, body: details, anyOrder: ['userIds', 'productResponses'] },
    },
  ],
})
