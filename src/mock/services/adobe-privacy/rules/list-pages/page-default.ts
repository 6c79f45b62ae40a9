import { promise } from '../../kit.ts'
import { threeJobs } from '../../samples.ts'

export default promise('listPrivacyJobs', 'page-default', {
  says: 'Without a page the list starts at the first one, page 0.',
  source: {
    page: 'privacy-jobs',
    evidence: 'stated',
    quote: '0 기반 번호 매기기를 사용하여 표시할 데이터 페이지입니다. 기본값은 `0`입니다.',
  },
  examples: [
    {
      given: threeJobs,
      request: { query: { size: 2 } },
      reply: { status: 200, body: { jobDetails: [{ jobId: 'newest' }, { jobId: 'middle' }] } },
    },
    {
      given: threeJobs,
      request: { query: { size: 2, page: 0 } },
      reply: { status: 200, body: { jobDetails: [{ jobId: 'newest' }, { jobId: 'middle' }] } },
    },
  ],
})
