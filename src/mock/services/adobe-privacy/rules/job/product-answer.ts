import { promise } from '../../kit.ts'

const partial = { include: ['AudienceManager'], product: 'AudienceManager', outcome: 'partial' } as const
const results = { processed: ['443636576799758681021090721276'], ignored: ['dsmith@acme.com'] }

export default promise('retrievePrivacyJob', 'product-answer', {
  says: 'A product can answer with results: what its detail does not cover.',
  source: {
    page: 'privacy-jobs',
    evidence: 'observed',
    quote:
      '특정 상태의 경우 일부 제품은 `responseMsgDetail`에서 다루지 않는 추가 정보를 제공하는 `results` ' +
      '개체를 반환할 수 있습니다.',
    english:
      'For certain statuses, some products can return a `results` object, with further information that ' +
      '`responseMsgDetail` does not cover.',
    note:
      'The sentence says that some products can. That those are the identities processed and ignored, for an ' +
      'answer with the code 6054, is seen in the sample.',
  },
  examples: [
    {
      given: { state: 'a failed job', params: partial },
      request: {},
      reply: { status: 200, body: { productResponses: [{ productStatusResponse: { results } }] } },
    },
  ],
})
