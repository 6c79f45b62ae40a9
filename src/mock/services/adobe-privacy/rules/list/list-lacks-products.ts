import { promise } from '../../kit.ts'

export default promise('listPrivacyJobs', 'list-lacks-products', {
  says: 'A list does not show what each product answered.',
  source: {
    page: 'best-practices',
    evidence: 'vendor',
    quote:
      'It does lack detailed product responses, but they can be found using the [`/jobs/{jobID}` endpoint]' +
      '(#retrieve-detailed-responses-for-specific-jobs).',
  },
  examples: [
    {
      given: { state: 'a complete job', params: { jobId: 'job-1' } },
      request: {},
      reply: {
        status: 200,
        body: { jobDetails: [{ jobId: 'job-1' }] },
        absent: ['jobDetails[0].productResponses'],
      },
    },
  ],
})
