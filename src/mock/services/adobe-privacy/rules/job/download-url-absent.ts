import { promise } from '../../kit.ts'

const none = { status: 200, absent: ['downloadURL', 'downloadUrl'] } as const

export default promise('retrievePrivacyJob', 'download-url-absent', {
  says: 'The look-up of a job that is not complete, or whose action is not access, has no URL of a result.',
  source: {
    page: 'content',
    evidence: 'vendor',
    quote:
      'The status of the job must be `complete` and the `action` must be `access`. Otherwise, this field ' +
      'is absent.',
  },
  examples: [
    { given: 'a submitted job', request: {}, reply: none },
    { given: 'a processing job', request: {}, reply: none },
    { given: 'a failed job', request: {}, reply: none },
    { given: { state: 'a complete job', params: { action: 'delete' } }, request: {}, reply: none },
  ],
})
