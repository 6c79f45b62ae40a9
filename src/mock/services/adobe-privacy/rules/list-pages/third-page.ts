import { promise } from '../../kit.ts'

const rows = (count: number) => Array.from({ length: count }, () => ({ status: 'complete' }))

export default promise('listPrivacyJobs', 'third-page', {
  says: 'Page 2 with a size of 50 holds 50 jobs from the third page on.',
  source: {
    page: 'privacy-jobs',
    evidence: 'stated',
    quote: '이 예에서 응답에는 결과의 세 번째 페이지에서 시작하는 50개의 작업 목록이 포함됩니다.',
    english:
      'In this example the response holds a list of 50 jobs that starts at the third page of the results.',
  },
  examples: [
    {
      given: { state: 'jobs', params: { count: 170, regulation: 'gdpr' } },
      request: { query: { regulation: 'gdpr', page: 2, size: 50 } },
      reply: { status: 200, body: { jobDetails: rows(50) } },
    },
    {
      name: 'the second page where the first is page 1',
      readings: { 'first-page': '1' },
      given: { state: 'jobs', params: { count: 130, regulation: 'gdpr' } },
      request: { query: { regulation: 'gdpr', page: 2, size: 50 } },
      reply: { status: 200, body: { jobDetails: rows(50) } },
    },
    {
      name: 'the last page',
      given: { state: 'jobs', params: { count: 130, regulation: 'gdpr' } },
      request: { query: { regulation: 'gdpr', page: 2, size: 50 } },
      reply: { status: 200, body: { jobDetails: rows(30) } },
    },
  ],
})
