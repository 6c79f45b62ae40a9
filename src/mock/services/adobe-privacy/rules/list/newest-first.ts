import { promise } from '../../kit.ts'
import { threeJobs } from '../../samples.ts'

export default promise('listPrivacyJobs', 'newest-first', {
  says: 'A list begins with the job that was created last.',
  source: {
    page: 'openapi',
    evidence: 'observed',
    quote: 'createdDate: 04/29/2021 09:53 PM GMT',
    note: 'No page states an order; the four jobs of this sample go from the newest to the oldest.',
  },
  examples: [
    {
      given: threeJobs,
      request: {},
      reply: {
        status: 200,
        body: { jobDetails: [{ jobId: 'newest' }, { jobId: 'middle' }, { jobId: 'oldest' }] },
      },
    },
  ],
})
