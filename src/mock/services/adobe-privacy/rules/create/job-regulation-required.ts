import { badRequest } from '../../errors/vendor-statuses.ts'
import { limit } from '../../kit.ts'
import { twoUsersBut } from '../../samples.ts'

export default limit('createPrivacyJob', 'job-regulation-required', {
  says: 'A request for jobs names the regulation that it falls under.',
  source: {
    page: 'privacy-jobs',
    evidence: 'stated',
    quote: '`regulation` **(필수)** | 개인 정보 보호 작업에 대한 규정.',
    english: '`regulation` **(required)** | The regulation for the privacy job.',
  },
  at: 'body.regulation',
  keyword: 'required',
  answer: { status: badRequest },
  examples: {
    refused: [{ request: { body: twoUsersBut({ regulation: undefined }) } }],
    allowed: [{ request: { body: twoUsersBut({ regulation: 'gdpr' }) } }],
  },
})
