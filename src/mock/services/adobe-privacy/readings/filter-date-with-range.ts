import { reading } from '../../../engine/book/reading.ts'

export default reading('filter-date-with-range', {
  question: 'What if filterDate comes together with fromDate and toDate?',
  sources: [
    {
      page: 'privacy-jobs',
      evidence: 'stated',
      quote: '이 매개 변수는 결과를 지정된 날짜에 처리된 것으로 제한합니다.',
    },
    {
      page: 'privacy-jobs',
      evidence: 'stated',
      quote: '이 매개 변수는 지정된 날짜 이후에 처리된 것으로 결과를 제한합니다.',
    },
  ],
  options: { refused: '400', 'filter-date-wins': 'the one day counts and the range is ignored' },
  default: 'refused',
  because:
    'The page is silent. A refusal shows a client what it sends; an answer for one of two wishes hides it.',
})
