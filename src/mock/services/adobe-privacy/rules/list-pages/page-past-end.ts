import { promise } from '../../kit.ts'
import { threeJobs } from '../../samples.ts'

export default promise('listPrivacyJobs', 'page-past-end', {
  says: 'A page after the last one is empty.',
  source: {
    page: 'privacy-jobs',
    evidence: 'assumed',
    quote: '페이지가 매겨진 응답에서 다음 결과 집합을 가져오려면',
    english: 'To get the next set of results of a paged response,',
    note:
      'The page does not say how the end shows. An empty page and the true total let a client that ' +
      'counts and one that does not come to it.',
  },
  examples: [
    {
      given: threeJobs,
      request: { query: { size: 2, page: 9 } },
      reply: { status: 200, body: { totalRecords: 3, jobDetails: [] } },
    },
    { given: 'no jobs', request: {}, reply: { status: 200, body: { totalRecords: 0, jobDetails: [] } } },
  ],
})
