import { badRequest } from '../../errors/vendor-statuses.ts'
import { limit } from '../../kit.ts'
import { twoUsersBut } from '../../samples.ts'

export default limit('createPrivacyJob', 'company-contexts-not-empty', {
  says: 'A request for jobs names the company at least once.',
  source: {
    page: 'openapi',
    evidence: 'vendor',
    quote:
      'It is **required** that one of the identifiers uses `imsOrgId` as its namespace, with its value ' +
      'containing the unique ID for your organization.',
    note: 'The OpenAPI gives companyContexts a smallest length of 1.',
  },
  at: 'body.companyContexts',
  keyword: 'minItems',
  answer: { status: badRequest },
  examples: {
    refused: [{ request: { body: twoUsersBut({ companyContexts: [] }) } }],
    allowed: [{ request: { body: twoUsersBut({}) } }],
  },
})
