import { promise } from '../../kit.ts'
import { manyUsers } from '../../samples.ts'

const job = (key: string) => ({ customer: { user: { key } } })

export default promise('createPrivacyJob', 'create-order-of-request', {
  says: 'The answer lists the jobs in the order of users and actions in the request.',
  source: {
    page: 'privacy-jobs',
    evidence: 'assumed',
    quote: '성공한 응답은 새로 생성된 작업의 세부 정보를 반환합니다.',
    english: 'A successful response returns the details of the jobs just created.',
    note: 'The sample is in this order and no sentence promises it; see the reading create-order.',
  },
  examples: [
    {
      request: { body: manyUsers(4) },
      reply: {
        status: 202,
        body: { jobs: [job('customer-0'), job('customer-1'), job('customer-2'), job('customer-3')] },
      },
    },
    {
      name: 'in the order that the seed of examples decides',
      readings: { 'create-order': 'shuffled' },
      request: { body: manyUsers(4) },
      reply: {
        status: 202,
        body: { jobs: [job('customer-2'), job('customer-0'), job('customer-1'), job('customer-3')] },
      },
    },
  ],
})
