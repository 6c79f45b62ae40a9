import { refusal } from '../../kit.ts'
import { invalidRequest } from '../../errors/service-error.ts'

export default refusal('listPrivacyJobs', 'status-filterable', {
  says: 'A list is filtered by processing, complete or error; submitted is no filter.',
  source: {
    page: 'privacy-jobs',
    evidence: 'stated',
    quote: '허용되는 값은 다음과 같습니다. <ul><li>`processing`</li><li>`complete`</li><li>`error`</li></ul>',
    english: 'The accepted values are `processing`, `complete` and `error`.',
    note:
      'The status 400 is assumed. The OpenAPI takes the fourth value too; see the reading ' +
      'status-submitted.',
  },
  when: (context) =>
    context.query.status === 'submitted' && context.reading('status-submitted') === 'refused',
  reply: (refuse) => refuse(400, invalidRequest('status must be one of processing, complete, error')),
  examples: {
    refused: [{ request: { query: { status: 'submitted' } } }],
    allowed: [
      { request: { query: { status: 'processing' } } },
      { readings: { 'status-submitted': 'accepted' }, request: { query: { status: 'submitted' } } },
    ],
  },
})
