import { reading } from '../../../engine/book/reading.ts'

export default reading('status-submitted', {
  question: 'May a list be filtered by the status submitted?',
  sources: [
    {
      page: 'privacy-jobs',
      evidence: 'stated',
      quote:
        '상태 유형을 지정하면 요청은 해당 상태 유형과 일치하는 개인 정보 작업만 반환합니다. 허용되는 값은 ' +
        '다음과 같습니다. ' +
        '<ul><li>`processing`</li><li>`complete`</li><li>`error`</li></ul>',
      english:
        'If you give a status type, the request returns only the privacy jobs of that status type. The ' +
        'accepted values are `processing`, `complete` and `error`.',
    },
    {
      page: 'privacy-jobs',
      evidence: 'stated',
      quote: '| `submitted` | 해당하는 모든 애플리케이션에 작업이 제출됩니다. |',
      english: '| `submitted` | The job is submitted to all applications that it concerns. |',
    },
    {
      page: 'openapi',
      evidence: 'vendor',
      quote: 'Filters jobs by processing status.',
      note: 'Its enum has submitted.',
    },
  ],
  options: {
    refused: '400: only the three values of the parameter table',
    accepted: 'all four statuses filter, as in the OpenAPI',
  },
  default: 'refused',
  evidence: 'stated',
  because:
    'The page lists the accepted values and submitted is not among them. A client that keeps to the ' +
    'three is safe under both.',
})
