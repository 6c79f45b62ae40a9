import { promise } from '../../kit.ts'

export default promise('retrievePrivacyJobContent', 'content-outlives-job', {
  says: 'The result can still be downloaded when the job can no longer be looked up.',
  source: {
    page: 'privacy-jobs',
    evidence: 'stated',
    quote: '이 파일은 작업이 완료된 후 60일 동안 다운로드할 수 있습니다.',
    english: 'This file can be downloaded for 60 days after the job was completed.',
    note:
      'That the job itself is looked up for 30 days is the rule job-retained; that the address needs no ' +
      'look-up meanwhile follows.',
  },
  examples: [
    {
      readings: { 'file-retention': '60-days' },
      given: { state: 'a complete job', params: { daysAgo: 45 } },
      request: {},
      reply: { status: 200 },
    },
  ],
})
