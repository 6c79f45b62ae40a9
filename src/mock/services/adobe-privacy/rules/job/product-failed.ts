import { promise } from '../../kit.ts'

const failed = (responseMsgCode: string) => ({ productStatusResponse: { status: 'error', responseMsgCode } })
const complete = { productStatusResponse: { status: 'complete' } }

export default promise('retrievePrivacyJob', 'product-failed', {
  says: 'A product that has failed is an error, and its code says why.',
  source: {
    page: 'error-codes',
    evidence: 'vendor',
    quote: 'Privacy Service returns error information in job and request responses.',
    note: 'That the other products are complete nevertheless is assumed.',
  },
  examples: [
    {
      given: { state: 'a failed job', params: { product: 'AudienceManager', outcome: 'PRVCY-1020-400' } },
      request: {},
      reply: { status: 200, body: { productResponses: [complete, complete, failed('PRVCY-1020-400')] } },
    },
    {
      given: { state: 'a failed job', params: { product: 'profileService' } },
      request: {},
      reply: { status: 200, body: { productResponses: [complete, failed('PRVCY-1024-400'), complete] } },
    },
  ],
})
