import { promise } from '../../kit.ts'
import { threeJobs } from '../../samples.ts'

export default promise('listPrivacyJobs', 'next-page', {
  says: 'The page after one is asked for with a page that is greater by 1.',
  source: {
    page: 'privacy-jobs',
    evidence: 'stated',
    quote: '`page` 쿼리 매개 변수를 1씩 증가시키면서 동일한 끝점에 대해 다른 API 호출을 수행해야 합니다.',
  },
  examples: [
    {
      given: threeJobs,
      request: { query: { size: 1, page: 1 } },
      reply: { status: 200, body: { jobDetails: [{ jobId: 'middle' }] } },
    },
    {
      given: threeJobs,
      request: { query: { size: 1, page: 2 } },
      reply: { status: 200, body: { jobDetails: [{ jobId: 'oldest' }] } },
    },
  ],
})
