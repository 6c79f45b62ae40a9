import { reading } from '../../../engine/book/reading.ts'

export default reading('look-back', {
  question: 'How far back may a list look?',
  sources: [
    {
      page: 'privacy-jobs',
      evidence: 'stated',
      quote: '요청 날짜부터 시스템에서 45일을 되돌릴 수 있습니다.',
      english: 'The system can go back 45 days from the date of the request.',
    },
    {
      page: 'best-practices',
      evidence: 'vendor',
      quote:
        'The maximum look-back period is 60 days for any group of jobs, and the max time span for a ' +
        'query is 30 days (the from/to dates).',
    },
  ],
  options: { '45-days': '45 days', '60-days': '60 days' },
  default: '45-days',
  evidence: 'stated',
  because: 'The page says 45, for each of its three dates.',
})
