import { promise } from '../../kit.ts'

export default promise('listPrivacyJobs', 'size-default', {
  says: 'Without a size a page holds 100 jobs.',
  source: {
    page: 'privacy-jobs',
    evidence: 'stated',
    quote: '각 페이지에 표시할 결과 수. 기본값은 `100`이고',
  },
  examples: [
    {
      given: { state: 'jobs', params: { count: 101 } },
      request: {},
      reply: {
        status: 200,
        body: { totalRecords: 101, jobDetails: Array.from({ length: 100 }, () => ({ status: 'complete' })) },
      },
    },
  ],
})
