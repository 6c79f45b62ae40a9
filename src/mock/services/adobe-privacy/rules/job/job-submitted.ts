import { promise } from '../../kit.ts'

const waiting = { productStatusResponse: { status: 'submitted' } }

export default promise('retrievePrivacyJob', 'job-submitted', {
  says: 'A new job is submitted: it has been handed to all its products, and none has taken it up.',
  source: {
    page: 'privacy-jobs',
    evidence: 'stated',
    quote: '| `submitted` | 해당하는 모든 애플리케이션에 작업이 제출됩니다. |',
    note:
      'That a new job starts so, and that this ends when a product takes it up, is read from the next ' +
      'category, processing.',
  },
  examples: [
    {
      given: 'a submitted job',
      request: {},
      reply: {
        status: 200,
        body: { status: 'submitted', productResponses: [waiting, waiting, waiting] },
        absent: ['productResponses[0].productStatusResponse.responseMsgCode', 'downloadURL'],
      },
    },
  ],
})
