import { badRequest } from '../../errors/vendor-statuses.ts'
import { limit } from '../../kit.ts'
import { twoUsersBut } from '../../samples.ts'

export default limit('createPrivacyJob', 'company-contexts-required', {
  says: 'A request for jobs says which company asks.',
  source: {
    page: 'privacy-jobs',
    evidence: 'stated',
    quote: '`companyContexts` **(필수)** | 조직의 인증 정보가 포함된 배열입니다.',
    english:
      '`companyContexts` **(required)** | An array with the authentication information of your ' +
      'organization.',
  },
  at: 'body.companyContexts',
  keyword: 'required',
  answer: { status: badRequest },
  examples: {
    refused: [{ request: { body: twoUsersBut({ companyContexts: undefined }) } }],
    allowed: [{ request: { body: twoUsersBut({}) } }],
  },
})
