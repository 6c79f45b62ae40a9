import { refusal } from '../../kit.ts'
import { invalidRequest } from '../../errors/service-error.ts'

export default refusal('listPrivacyJobs', 'dates-together', {
  says: 'fromDate and toDate are used together or not at all.',
  source: {
    page: 'privacy-jobs',
    evidence: 'stated',
    quote:
      '`fromDate`을(를) 사용하는 경우 `toDate` 쿼리 매개 변수도 사용해야 합니다. 두 가지를 모두 사용하지 ' +
      '않으면 호출에서 400 오류가 반환됩니다.',
    english:
      'If you use `fromDate`, you must use the query parameter `toDate` too. If the two are not both ' +
      'used, the call returns a 400 error.',
  },
  when: ({ query }) => (query.fromDate === undefined) !== (query.toDate === undefined),
  reply: (refuse) => refuse(400, invalidRequest('fromDate and toDate must be used together')),
  answer: { status: 'said' },
  examples: {
    refused: [
      { request: { query: { fromDate: '2026-01-01' } } },
      { request: { query: { toDate: '2026-01-19' } } },
    ],
    allowed: [{ request: {} }, { request: { query: { fromDate: '2026-01-01', toDate: '2026-01-08' } } }],
  },
})
