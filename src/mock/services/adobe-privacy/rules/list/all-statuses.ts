import { promise } from '../../kit.ts'
import { oneOfEach } from '../../samples.ts'

const inAny = ['submitted', 'processing', 'complete', 'error']

export default promise('listPrivacyJobs', 'all-statuses', {
  says: 'Without a status a list shows jobs in any.',
  source: {
    page: 'privacy-jobs',
    evidence: 'stated',
    quote: '기본 동작은 모든 상태를 포함하는 것입니다.',
    english: 'By default all statuses are included.',
  },
  examples: [
    {
      given: oneOfEach,
      request: {},
      reply: {
        status: 200,
        body: { totalRecords: 4, jobDetails: inAny.map((status) => ({ status })) },
        anyOrder: ['jobDetails'],
      },
    },
  ],
})
