import { promise } from '../../kit.ts'

export default promise('listPrivacyJobs', 'resend-creates-again', {
  says: 'The same request sent twice makes its jobs twice.',
  source: {
    page: 'privacy-jobs',
    evidence: 'assumed',
    quote: '작업에 대한 읽기 전용의 고유한 시스템 생성 ID입니다.',
    note: 'No page knows a key that makes a request safe to repeat.',
  },
  examples: [
    {
      given: [],
      first: [{ operation: 'createPrivacyJob' }, { operation: 'createPrivacyJob' }],
      request: {},
      reply: { status: 200, body: { totalRecords: 6 } },
    },
  ],
})
