import { promise } from '../../kit.ts'

const complete = { productStatusResponse: { status: 'complete' } }
const failed = { product: 'Profile', productStatusResponse: { status: 'error' } }

export default promise('retrievePrivacyJob', 'products-apart', {
  says: 'A product that fails does not stop the others, and it alone makes the job an error.',
  source: {
    page: 'error-codes',
    evidence: 'assumed',
    quote: 'One or more privacy jobs created from the request failed.',
    note: 'The pages speak of jobs that failed, and not of what becomes of the other products of one.',
  },
  examples: [
    {
      given: { state: 'a failed job', params: { product: 'profileService' } },
      request: {},
      reply: {
        status: 200,
        body: { status: 'error', productResponses: [failed, complete, complete] },
        anyOrder: ['productResponses'],
      },
    },
  ],
})
