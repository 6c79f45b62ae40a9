import { promise } from '../../kit.ts'

const row = {
  jobId: 'job-1',
  userKey: 'customer-1042',
  action: 'access',
  status: 'complete',
  lastModifiedDate: '01/20/2026 12:00 PM GMT',
}

export default promise('listPrivacyJobs', 'list-row-fields', {
  says: 'A list shows of each job its ids, its user key, action and status, who submitted it and two dates.',
  source: {
    page: 'openapi',
    evidence: 'vendor',
    quote:
      'A list of returned jobs for the specified regulation. Each listed object contains details about the ' +
      'privacy job in question.',
    note: 'The schema of these objects has eight properties, and does not say that there are no others.',
  },
  examples: [
    {
      given: { state: 'a complete job', params: { jobId: 'job-1', userKey: 'customer-1042' } },
      request: {},
      reply: {
        status: 200,
        body: { totalRecords: 1, jobDetails: [row] },
      },
    },
  ],
})
