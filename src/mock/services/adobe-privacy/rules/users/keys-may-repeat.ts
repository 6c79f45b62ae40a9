import { promise } from '../../kit.ts'
import { davidSmith, twoUsersBut } from '../../samples.ts'

const job = { customer: { user: { key: 'DavidSmith' } } }

export default promise('createPrivacyJob', 'keys-may-repeat', {
  says: 'Two users of one request may have the same key: each gets jobs of their own.',
  source: {
    page: 'privacy-jobs',
    evidence: 'assumed',
    quote:
      '이 값을 쉽게 참조하거나 나중에 조회할 수 있도록 고유하고 쉽게 식별 가능한 문자열을 선택하는 것이 ' +
      '좋습니다.',
    english:
      'It is advisable to choose a unique string that is easy to tell, so that this value can easily be ' +
      'referred to or looked up later.',
    note: 'A unique key is advised, not asked for, so a repeated one is not refused.',
  },
  examples: [
    {
      request: { body: twoUsersBut({ users: [davidSmith, davidSmith] }) },
      reply: { status: 202, body: { totalRecords: 2, jobs: [job, job] } },
    },
  ],
})
