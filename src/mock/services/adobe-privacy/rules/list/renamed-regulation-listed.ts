import { promise } from '../../kit.ts'
import { inOneProduct } from '../../samples.ts'

const before = [
  {
    operation: 'createPrivacyJob',
    at: '2025-07-28T12:00:00Z',
    request: { body: inOneProduct({ regulation: 'cpra_usa' }) },
  },
] as const

export default promise('listPrivacyJobs', 'renamed-regulation-listed', {
  says: 'A job created under an old regulation value is listed under the value that replaced it.',
  source: {
    page: 'privacy-jobs',
    evidence: 'assumed',
    quote: '이전 값(예: `ucpa_usa`)은 **28 July 2025** 이후에 작동을 중지합니다.',
    english: 'The old values (for example `ucpa_usa`) stop working after **28 July 2025**.',
    note: 'The page does not say what becomes of such jobs; otherwise no list would show them any more.',
  },
  examples: [
    {
      given: [],
      first: before,
      at: '2025-07-29T00:00:00Z',
      request: { query: { regulation: 'cpra_ca_usa' } },
      reply: { status: 200, body: { totalRecords: 3 } },
    },
    {
      given: [],
      first: before,
      at: '2025-07-28T13:00:00Z',
      request: { query: { regulation: 'cpra_usa' } },
      reply: { status: 200, body: { totalRecords: 3 } },
    },
  ],
})
