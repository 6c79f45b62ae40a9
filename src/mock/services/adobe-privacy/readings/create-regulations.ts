import { reading } from '../../../engine/book/reading.ts'

export default reading('create-regulations', {
  question: 'Which regulations may a new job fall under?',
  sources: [
    {
      page: 'privacy-jobs',
      evidence: 'stated',
      quote: '개인 정보 보호 작업에 대한 규정. 다음 값이 허용됩니다.',
      english: 'The regulation for the privacy job. These values are accepted.',
    },
    {
      page: 'privacy-jobs',
      evidence: 'stated',
      quote: '쿼리할 규정 유형. 허용되는 값은 다음과 같습니다.',
      english: 'The type of regulation to query. These are the accepted values.',
    },
    {
      page: 'privacy-jobs',
      evidence: 'stated',
      quote: '이전 값(예: `ucpa_usa`)은 **28 July 2025** 이후에 작동을 중지합니다.',
      english: 'The old values (for example `ucpa_usa`) stop working after **28 July 2025**.',
    },
  ],
  options: {
    current: 'the 25 values that lists take, with the old values until they end',
    table: 'only the nine values in the table for new jobs',
  },
  default: 'current',
  evidence: 'assumed',
  because:
    'Two of the nine, cpra_usa and vcdpa_usa, are values that the top of the same page retires: the ' +
    'shorter table is the stale one.',
})
