import { reading } from '../../../engine/book/reading.ts'

export default reading('default-size', {
  question: 'How many jobs does a page hold when the client gives no size?',
  sources: [
    {
      page: 'privacy-jobs',
      evidence: 'stated',
      quote: '각 페이지에 표시할 결과 수. 기본값은 `100`이고 최대값은 `1000`입니다.',
      english: 'How many results each page shows. The default is `100` and the maximum `1000`.',
    },
    {
      page: 'openapi',
      evidence: 'vendor',
      quote: 'The number of jobs to return in the response body.',
      note: 'Its default is 25.',
    },
    { page: 'postman', evidence: 'vendor', quote: 'jobs?regulation={{regulation}}&size=25&page=1&' },
  ],
  options: { '100': '100', '25': '25, as in the OpenAPI' },
  default: '100',
  evidence: 'stated',
  because: 'The page says 100. A client that gives the size is safe under both.',
})
