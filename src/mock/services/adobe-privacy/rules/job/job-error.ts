import { promise } from '../../kit.ts'

export default promise('retrievePrivacyJob', 'job-error', {
  says: 'A job in whose processing an error has occurred is an error.',
  source: {
    page: 'privacy-jobs',
    evidence: 'stated',
    quote:
      '| `error` | 작업 처리에 오류가 발생했습니다. 개별 작업 세부 정보를 검색하여 보다 구체적인 정보를 ' +
      '얻을 수 있습니다. |',
    english:
      '| `error` | An error has occurred in the processing of the job. More specific information can be ' +
      'had by retrieving the details of the individual job. |',
  },
  examples: [{ given: 'a failed job', request: {}, reply: { status: 200, body: { status: 'error' } } }],
})
