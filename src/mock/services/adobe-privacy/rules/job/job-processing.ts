import { promise } from '../../kit.ts'

export default promise('retrievePrivacyJob', 'job-processing', {
  says: 'A job that its products have taken up and work on is processing.',
  source: {
    page: 'privacy-jobs',
    evidence: 'stated',
    quote: '| `processing` | 응용 프로그램이 작업을 승인했으며 현재 처리 중입니다. |',
    english: '| `processing` | The applications have acknowledged the job and are processing it now. |',
  },
  examples: [
    { given: 'a processing job', request: {}, reply: { status: 200, body: { status: 'processing' } } },
  ],
})
