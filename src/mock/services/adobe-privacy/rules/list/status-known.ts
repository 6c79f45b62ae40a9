import { badRequest } from '../../errors/vendor-statuses.ts'
import { limit } from '../../kit.ts'

export default limit('listPrivacyJobs', 'status-known', {
  says: 'The status of a list is one of the known statuses.',
  source: {
    page: 'privacy-jobs',
    evidence: 'stated',
    quote:
      '상태 유형을 지정하면 요청은 해당 상태 유형과 일치하는 개인 정보 작업만 반환합니다. 허용되는 값은 ' +
      '다음과 같습니다. ' +
      '<ul><li>`processing`</li><li>`complete`</li><li>`error`</li></ul>',
    english:
      'If you give a status type, the request returns only the privacy jobs of that status type. The ' +
      'accepted values are `processing`, `complete` and `error`.',
    note: 'The schema has a fourth value, submitted, about which the reading status-submitted decides.',
  },
  at: 'query.status',
  keyword: 'enum',
  answer: { status: badRequest },
  examples: {
    refused: [{ request: { query: { status: 'completed' } } }, { request: { query: { status: 'Error' } } }],
    allowed: [
      { request: { query: { status: 'processing' } } },
      { request: { query: { status: 'complete' } } },
      { request: { query: { status: 'error' } } },
    ],
  },
})
