import { promise } from '../../kit.ts'

const handedOver = { productStatusResponse: { status: 'submitted' } }
const takenUp = { productStatusResponse: { status: 'submitted', message: 'processing' } }

export default promise('retrievePrivacyJob', 'product-waiting', {
  says: 'A product that has not answered is submitted, also while it works, and has no code.',
  source: {
    page: 'jobs-2020',
    evidence: 'observed',
    quote: '"message": "processing"',
    note: 'Seen in the sample of that page; the one of the page about content has no message either.',
  },
  examples: [
    {
      given: 'a submitted job',
      request: {},
      reply: {
        status: 200,
        body: { productResponses: [handedOver, handedOver, handedOver] },
        absent: ['productResponses[0].productStatusResponse.responseMsgCode'],
      },
    },
    {
      given: 'a processing job',
      request: {},
      reply: {
        status: 200,
        body: { productResponses: [takenUp, takenUp, takenUp] },
        absent: ['productResponses[0].productStatusResponse.responseMsgCode'],
      },
    },
  ],
})
