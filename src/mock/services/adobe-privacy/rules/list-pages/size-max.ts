import { limit } from '../../kit.ts'

export default limit('listPrivacyJobs', 'size-max', {
  says: 'A page holds at most 1000 jobs.',
  source: {
    page: 'privacy-jobs',
    evidence: 'stated',
    quote: '기본값은 `100`이고 최대값은 `1000`입니다. 최대값을 초과하면 API가 400 코드 오류를 반환합니다.',
    english:
      'The default is `100` and the maximum `1000`. Beyond the maximum the API returns an error with the ' +
      'code 400.',
  },
  at: 'query.size',
  keyword: 'maximum',
  answer: { status: 'said' },
  examples: {
    refused: [{ request: { query: { size: 1001 } } }],
    allowed: [
      { readings: { 'largest-page': '1000' }, request: { query: { size: 1000 } } },
      { request: { query: { size: 100 } } },
    ],
  },
})
