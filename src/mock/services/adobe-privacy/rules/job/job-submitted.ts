import { promise } from '../../kit.ts'

export default promise('retrievePrivacyJob', 'job-submitted', {
  says: 'A job that has been handed to its products is submitted.',
  source: {
    page: 'privacy-jobs',
    evidence: 'stated',
    quote: '| `submitted` | 해당하는 모든 애플리케이션에 작업이 제출됩니다. |',
    english: '| `submitted` | The job is submitted to all applications that it concerns. |',
    note: 'That this ends when a product takes it up is read from the next category, processing.',
  },
  examples: [
    { given: 'a submitted job', request: {}, reply: { status: 200, body: { status: 'submitted' } } },
  ],
})
