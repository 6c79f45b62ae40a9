import { reading } from '../../../engine/book/reading.ts'

export default reading('range-days', {
  question: 'Are the 30 days of a range counted with both of its dates?',
  sources: [
    {
      page: 'privacy-jobs',
      evidence: 'stated',
      quote: '그러나 범위는 30일을 초과할 수 없습니다.',
      english: 'However, the range cannot exceed 30 days.',
    },
    {
      page: 'privacy-jobs',
      evidence: 'stated',
      quote: '제공한 날짜는 그리니치 표준시(GMT)로 표시되는 종료 날짜로 해석됩니다.',
      english: 'The date given is taken as the end date, in Greenwich Mean Time (GMT).',
    },
    {
      page: 'best-practices',
      evidence: 'vendor',
      quote:
        'The maximum look-back period is 60 days for any group of jobs, and the max time span for a ' +
        'query is 30 days (the from/to dates).',
    },
  ],
  options: {
    'both-ends': 'yes: toDate is at most the 29th day after fromDate, and a list covers at most 30 days',
    difference: 'no: toDate is at most the 30th day after fromDate, and a list covers up to 31 days',
  },
  default: 'both-ends',
  evidence: 'assumed',
  because:
    'No page says how the days are counted, and a list covers both dates. A client that keeps to 30 days ' +
    'with both ends counted is safe under both.',
})
