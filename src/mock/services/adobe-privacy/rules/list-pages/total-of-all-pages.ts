import { promise } from '../../kit.ts'
import { threeJobs } from '../../samples.ts'

export default promise('listPrivacyJobs', 'total-of-all-pages', {
  says: 'totalRecords counts the jobs of all pages.',
  source: {
    page: 'gdpr-overview',
    evidence: 'observed',
    quote: '"totalRecords": 75',
    note:
      'That sample shows a page of 50 jobs. The OpenAPI calls it the number of jobs in the response; the ' +
      'page shows no list.',
  },
  examples: [
    {
      given: threeJobs,
      request: { query: { size: 1 } },
      reply: { status: 200, body: { totalRecords: 3, jobDetails: [{ status: 'complete' }] } },
    },
  ],
})
