import { badRequest } from '../../errors/vendor-statuses.ts'
import { limit } from '../../kit.ts'
import { twoUsersBut } from '../../samples.ts'

export default limit('createPrivacyJob', 'job-regulation-known', {
  says: 'The regulation of a job is one of the accepted values.',
  source: {
    page: 'privacy-jobs',
    evidence: 'stated',
    quote: '개인 정보 보호 작업에 대한 규정. 다음 값이 허용됩니다.',
    english: 'The regulation for the privacy job. These values are accepted.',
    note:
      'The page lists nine; the accepted values are those that lists take: see the reading ' +
      'create-regulations.',
  },
  at: 'body.regulation',
  keyword: 'enum',
  answer: { status: badRequest },
  examples: {
    refused: [{ request: { body: twoUsersBut({ regulation: 'dsgvo' }) } }],
    allowed: [{ request: { body: twoUsersBut({ regulation: 'hipaa_usa' }) } }],
  },
})
