import { promise } from '../../kit.ts'

const row = {
  jobId: 'job-1',
  userKey: 'customer-1042',
  action: 'access',
  status: 'complete',
  lastModifiedDate: '01/20/2026 12:00 PM GMT',
}

export default promise('listPrivacyJobs', 'list-row-fields', {
  says:
    'A list shows of each job its ids, its user key, action and status, who submitted it and two dates; not ' +
    'what each product answered.',
  source: {
    page: 'openapi',
    evidence: 'vendor',
    quote:
      'A list of returned jobs for the specified regulation. Each listed object contains details about the ' +
      'privacy job in question.',
    note: 'The schema of these objects has eight properties, and none for identities or products.',
  },
  examples: [
    {
      given: { state: 'a complete job', params: { jobId: 'job-1', userKey: 'customer-1042' } },
      request: {},
      reply: {
        status: 200,
        body: { totalRecords: 1, jobDetails: [row] },
        absent: ['jobDetails[0].productResponses', 'jobDetails[0].regulation', 'jobDetails[0].userIds'],
      },
    },
  ],
})
