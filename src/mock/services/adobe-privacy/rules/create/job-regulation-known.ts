import { limit } from '../../kit.ts'
import { twoUsersBut } from '../../samples.ts'

export default limit('createPrivacyJob', 'job-regulation-known', {
  says: 'The regulation of a job is one of the accepted values.',
  source: {
    page: 'privacy-jobs',
    evidence: 'stated',
    quote: '개인 정보 보호 작업에 대한 규정. 다음 값이 허용됩니다.',
    note:
      'The status 400 is assumed; the page names none. The accepted values are those that lists take; ' +
      'see the reading create-regulations.',
  },
  at: 'body.regulation',
  keyword: 'enum',
  examples: {
    refused: [{ request: { body: twoUsersBut({ regulation: 'dsgvo' }) } }],
    allowed: [{ request: { body: twoUsersBut({ regulation: 'hipaa_usa' }) } }],
  },
})
