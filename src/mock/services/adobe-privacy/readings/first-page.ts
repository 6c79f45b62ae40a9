import { reading } from '../../../engine/book/reading.ts'

export default reading('first-page', {
  question: 'What number has the first page of a list?',
  sources: [
    {
      page: 'privacy-jobs',
      evidence: 'stated',
      quote: '0 기반 번호 매기기를 사용하여 표시할 데이터 페이지입니다. 기본값은 `0`입니다.',
      english: 'The page of data to show, numbered from 0. The default is `0`.',
    },
    {
      page: 'openapi',
      evidence: 'vendor',
      quote:
        'The page index to return results from when the result count exceeds the limit defined by the ' +
        '`size` parameter.',
      note: 'Its default is 1, and it does not say from where the index counts.',
    },
    { page: 'postman', evidence: 'vendor', quote: 'jobs?regulation={{regulation}}&size=25&page=1&' },
  ],
  options: {
    '0': '0, which is also the default of page',
    '1': '1, which is also the default of page, and there is no page 0',
  },
  default: '0',
  evidence: 'stated',
  because: 'The page says that it counts from 0.',
})
