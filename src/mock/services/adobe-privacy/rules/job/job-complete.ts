import { promise } from '../../kit.ts'

export default promise('retrievePrivacyJob', 'job-complete', {
  says: 'A job that is done is complete.',
  source: {
    page: 'privacy-jobs',
    evidence: 'stated',
    quote: '| `complete` | 작업이 완료되었으며 필요한 경우 모든 애플리케이션에서 파일이 업로드됩니다. |',
    english:
      '| `complete` | The job is done and, where necessary, files are uploaded from all applications. |',
  },
  examples: [{ given: 'a complete job', request: {}, reply: { status: 200, body: { status: 'complete' } } }],
})
