import { reading } from '../../../engine/book/reading.ts'

export default reading('expired-in-list', {
  question: 'Does a list still show a job whose data is gone?',
  sources: [
    {
      page: 'privacy-jobs',
      evidence: 'stated',
      quote: '이전에 생성된 작업의 데이터는 작업 완료 날짜로부터 30일 이내에만 검색할 수 있습니다.',
      english:
        'The data of a job created earlier can only be retrieved within 30 days of the date on which the ' +
        'job was completed.',
    },
    {
      page: 'privacy-jobs',
      evidence: 'stated',
      quote: '요청 날짜부터 시스템에서 45일을 되돌릴 수 있습니다.',
      english: 'The system can go back 45 days from the date of the request.',
    },
  ],
  options: {
    hidden: 'no: what cannot be looked up is not listed',
    listed: 'yes: the list goes back 45 days whatever the look-up does',
  },
  default: 'hidden',
  evidence: 'assumed',
  because:
    'Both sentences hold when the data is gone from lists too: further back than 30 days a list shows the ' +
    'jobs that have not ended.',
})
