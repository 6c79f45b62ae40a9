import { limit } from '../../kit.ts'
import { twoUsersBut } from '../../samples.ts'

export default limit('createPrivacyJob', 'job-regulation-required', {
  says: 'A request for jobs names the regulation that it falls under.',
  source: {
    page: 'privacy-jobs',
    evidence: 'stated',
    quote: '`regulation` **(필수)** | 개인 정보 보호 작업에 대한 규정.',
    note: 'The status 400 is assumed; the page names none.',
  },
  at: 'body.regulation',
  keyword: 'required',
  examples: {
    refused: [{ request: { body: twoUsersBut({ regulation: undefined }) } }],
    allowed: [{ request: { body: twoUsersBut({ regulation: 'gdpr' }) } }],
  },
})
