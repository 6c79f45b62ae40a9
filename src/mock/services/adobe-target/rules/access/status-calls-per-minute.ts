import { isOneTooMany } from '../../customer/calls.ts'
import { accessRefusal } from '../../kit.ts'
import { refused } from '../../errors/edge-refusal.ts'
import { tooManyCalls } from '../../errors/too-many-calls.ts'
import { called } from '../../samples.ts'

export default accessRefusal('getBatchStatus', 'status-calls-per-minute', {
  says: 'Reading the status of a batch counts as a call to the bulk update.',
  source: {
    page: 'campaign-status',
    evidence: 'assumed',
    quote: 'GET은 계정 50콜/분을 POST와 나눠 써서 전송만 느려진다.',
    english:
      'A GET shares the 50 calls a minute of the account with the POST and only slows down the sending.',
    note: 'The author of a client reckons so and publishes no measurement: the reading status-counts.',
  },
  when: isOneTooMany,
  reply: (refuse) => refuse(503, refused('Too many API calls')),
  after: ['edge-client-known'],
  answer: { status: tooManyCalls },
  examples: {
    refused: [{ given: called(50), request: {} }],
    allowed: [
      { given: called(49), request: {} },
      { given: called(50), readings: { 'status-counts': 'not-counted' }, request: {} },
    ],
  },
})
