import { reading } from '../../../engine/book/reading.ts'

export default reading('default-window', {
  question: 'Where do the last seven days begin that a list without dates covers?',
  sources: [
    {
      page: 'privacy-jobs',
      evidence: 'stated',
      quote:
        '이 매개 변수(및 해당 `toDate`)를 제공하지 않으면 기본 동작은 지난 7일 동안 데이터를 다시 가져온 ' +
        '작업을 반환합니다.',
      english:
        'If this parameter (and the corresponding `toDate`) is not given, the default is to return the ' +
        'jobs whose data was fetched again in the past 7 days.',
    },
    {
      page: 'privacy-jobs',
      evidence: 'stated',
      quote: '제공한 날짜는 그리니치 표준시(GMT)로 표시되는 요청의 시작 날짜로 해석됩니다.',
      english: 'The date given is taken as the start date of the request, in Greenwich Mean Time (GMT).',
    },
    { page: 'openapi', evidence: 'vendor', quote: 'the resulting jobs default to the last seven days.' },
  ],
  options: {
    hours: '168 hours before the call, to the millisecond',
    days:
      'at the start, in GMT, of the day seven days before that of the call, as if it had ' +
      'been given as fromDate',
  },
  default: 'hours',
  evidence: 'assumed',
  because:
    'The page reads dates that are given as days in GMT; here none is given, and what is left is a ' +
    'span back from now. It is also the shorter of the two: a client that finds its jobs in it finds ' +
    'them in the other, and one that needs older jobs must give dates under both.',
})
