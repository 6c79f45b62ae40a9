import { promise } from '../../kit.ts'

const failed = (responseMsgCode: string) => {
  const productStatusResponse = { status: 'error', responseMsgCode }
  return { status: 200, body: { productResponses: [{ productStatusResponse }] } } as const
}

const audience = { include: ['AudienceManager'], product: 'AudienceManager' } as const

export default promise('retrievePrivacyJob', 'product-failed', {
  says: 'A product that has failed is an error, and its code says why.',
  source: {
    page: 'error-codes',
    evidence: 'vendor',
    quote:
      'Privacy Service returns error information in job and request responses. The response includes a ' +
      'numeric error code and a human-readable message in the response payload.',
    note: 'Where the code stands, and how it is written, is seen in the sample of the page about jobs.',
  },
  examples: [
    {
      given: { state: 'a failed job', params: { ...audience, outcome: 'PRVCY-1020-400' } },
      request: {},
      reply: failed('PRVCY-1020-400'),
    },
    { given: { state: 'a failed job', params: audience }, request: {}, reply: failed('PRVCY-1024-400') },
  ],
})
