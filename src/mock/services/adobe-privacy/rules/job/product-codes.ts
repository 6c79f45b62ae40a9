import { promise } from '../../kit.ts'

const ended = (outcome: 'partial' | 'not-provisioned' | 'ids-not-found' | 'invalid-namespace') => {
  const params = { include: ['AudienceManager'], product: 'AudienceManager', outcome } as const
  return { state: 'a failed job', params } as const
}

const withCode = (responseMsgCode: string) => {
  const productStatusResponse = { status: 'complete', responseMsgCode }
  return { status: 200, body: { status: 'complete', productResponses: [{ productStatusResponse }] } } as const
}

export default promise('retrievePrivacyJob', 'product-codes', {
  says: 'A product whose code is in 6000 is complete: what did not apply to it is no failure.',
  source: {
    page: 'error-codes',
    evidence: 'vendor',
    quote: 'The job completed for applicable data, but some data was not applicable to the request.',
    note:
      'The page says it of 6054 and has 200 as the HTTP status of all codes in 6000; that the job is ' +
      'complete with any of them is read from that.',
  },
  examples: [
    { given: ended('partial'), request: {}, reply: withCode('PRVCY-6054-200') },
    { given: ended('not-provisioned'), request: {}, reply: withCode('PRVCY-6051-200') },
    { given: ended('ids-not-found'), request: {}, reply: withCode('PRVCY-6052-200') },
    { given: ended('invalid-namespace'), request: {}, reply: withCode('PRVCY-6053-200') },
  ],
})
