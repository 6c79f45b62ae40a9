import { reading } from '../../../engine/book/reading.ts'

export default reading('filter-date-with-range', {
  question: 'What if filterDate comes together with fromDate and toDate?',
  sources: [
    {
      page: 'privacy-jobs',
      evidence: 'stated',
      quote: '이 매개 변수는 결과를 지정된 날짜에 처리된 것으로 제한합니다.',
      english: 'This parameter restricts the results to what was processed on the date given.',
    },
    {
      page: 'privacy-jobs',
      evidence: 'stated',
      quote: '이 매개 변수는 지정된 날짜 이후에 처리된 것으로 결과를 제한합니다.',
      english: 'This parameter restricts the results to what was processed after the date given.',
    },
    { page: 'openapi', evidence: 'vendor', quote: 'Limits results to those processed on a specified date.' },
    {
      page: 'postman',
      evidence: 'vendor',
      quote: '&fromDate={{fromDate}}&toDate={{toDate}}&filterDate={{filterDate}}',
      note: 'The collection sends all that have a value, so also all three.',
    },
  ],
  options: {
    refused: '400',
    'filter-date-wins': 'the one day counts and the range is ignored',
    'all-hold': 'each of them restricts the list: the one day, and nothing where it is not in the range',
  },
  default: 'refused',
  evidence: 'assumed',
  because:
    'No page says it. A refusal shows a client what it sends; an answer for one of two wishes hides it, and ' +
    'a client that sends one of the two is safe under all.',
})
