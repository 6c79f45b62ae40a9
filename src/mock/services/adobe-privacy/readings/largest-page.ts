import { reading } from '../../../engine/book/reading.ts'

export default reading('largest-page', {
  question: 'How many jobs may a page hold?',
  sources: [
    {
      page: 'privacy-jobs',
      evidence: 'stated',
      quote:
        '리소스를 나열할 때 Privacy Service API는 최대 1000개의 작업을 반환하고 응답에 페이지를 매깁니다.',
      english:
        'When it lists resources, the Privacy Service API returns at most 1000 jobs and pages the response.',
    },
    {
      page: 'jobs-2020',
      evidence: 'vendor',
      quote:
        'The default is `1` and the maximum is `100`. Exceeding the maximum causes the API to return a ' +
        '400-code error.',
    },
    {
      page: 'openapi',
      evidence: 'vendor',
      quote: 'The number of jobs to return in the response body.',
      note: 'Its maximum is 100.',
    },
  ],
  options: { '1000': '1000', '100': '100, as older pages and the OpenAPI say' },
  default: '1000',
  evidence: 'stated',
  because: 'The page says 1000 twice.',
})
