import { duty } from '../kit.ts'

export default duty('listPrivacyJobs', 'gives-dates-for-older-jobs', {
  says: 'Gives fromDate and toDate, or filterDate, when it looks for jobs that last changed more than seven days ago.',
  source: {
    page: 'privacy-jobs',
    evidence: 'stated',
    quote:
      '이 매개 변수(및 해당 `fromDate`)를 제공하지 않으면 기본 동작은 지난 7일 동안 데이터를 다시 가져온 작업을 반환합니다.',
    english:
      'If this parameter (and the corresponding `fromDate`) is not given, the default is to return the ' +
      'jobs whose data was fetched again in the past 7 days.',
  },
  remedy: 'Name the range: without dates only the last seven days are covered.',
  unseen: 'A list without dates does not say when the jobs changed that the client wants to find.',
})
