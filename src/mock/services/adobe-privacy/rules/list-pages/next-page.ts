import { promise } from '../../kit.ts'

/** Two full pages of two and one job on a third. */
const given = { state: 'jobs', params: { count: 5 } } as const
const fromOne = { 'first-page': '1' } as const
const pageOf = (jobs: number) =>
  ({
    status: 200,
    body: { jobDetails: Array.from({ length: jobs }, () => ({ status: 'complete' })) },
  }) as const

export default promise('listPrivacyJobs', 'next-page', {
  says: 'The page after one is asked for with a page that is greater by 1.',
  source: {
    page: 'privacy-jobs',
    evidence: 'stated',
    quote: '`page` 쿼리 매개 변수를 1씩 증가시키면서 동일한 끝점에 대해 다른 API 호출을 수행해야 합니다.',
    english: 'you make another API call to the same endpoint with the query parameter `page` increased by 1.',
  },
  examples: [
    { given, request: { query: { size: 2, page: 1 } }, reply: pageOf(2) },
    { given, request: { query: { size: 2, page: 2 } }, reply: pageOf(1) },
    { given, readings: fromOne, request: { query: { size: 2, page: 2 } }, reply: pageOf(2) },
    { given, readings: fromOne, request: { query: { size: 2, page: 3 } }, reply: pageOf(1) },
  ],
})
