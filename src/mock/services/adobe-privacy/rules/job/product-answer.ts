import { promise } from '../../kit.ts'

const ended = (outcome: 'partial' | 'not-provisioned' | 'ids-not-found' | 'invalid-namespace') => {
  const params = { include: ['AudienceManager'], product: 'AudienceManager', outcome } as const
  return { state: 'a failed job', params } as const
}

const complete = (responseMsgCode: string, more: object = {}) => {
  const productStatusResponse = { status: 'complete', message: 'Success', responseMsgCode, ...more }
  return { status: 200, body: { status: 'complete', productResponses: [{ productStatusResponse }] } } as const
}

const partly = {
  responseMsgDetail: 'PARTIALLY COMPLETED- Data not found for some requests, check results for more info.',
  results: { processed: ['443636576799758681021090721276'], ignored: ['dsmith@acme.com'] },
}

export default promise('retrievePrivacyJob', 'product-answer', {
  says: 'A product that is done answers with a standard code, and with results where it has more to say.',
  source: {
    page: 'privacy-jobs',
    evidence: 'stated',
    quote:
      '특정 상태의 경우 일부 제품은 `responseMsgDetail`에서 다루지 않는 추가 정보를 제공하는 `results` ' +
      '개체를 반환할 수 있습니다.',
    note:
      'The codes are those of the error-codes page; that none in 6000 makes the job fail is assumed from ' +
      'the sample, which has 6000 and 6054.',
  },
  examples: [
    { given: ended('partial'), request: {}, reply: complete('PRVCY-6054-200', partly) },
    { given: ended('not-provisioned'), request: {}, reply: complete('PRVCY-6051-200') },
    { given: ended('ids-not-found'), request: {}, reply: complete('PRVCY-6052-200') },
    { given: ended('invalid-namespace'), request: {}, reply: complete('PRVCY-6053-200') },
  ],
})
