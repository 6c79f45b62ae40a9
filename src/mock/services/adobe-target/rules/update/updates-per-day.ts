import { customerOfCall } from '../../customer/customer-of-call.ts'
import { accessRefusal, UPDATE } from '../../kit.ts'
import { refused } from '../../errors/edge-refusal.ts'
import { from } from '../../samples.ts'
import { MOST_UPDATES, updatesOfLastDay } from '../../update/update-count.ts'

export default accessRefusal(UPDATE, 'updates-per-day', {
  says: 'A customer makes at most a million single updates in any 24 hours.',
  source: {
    page: 'profile-single-api',
    evidence: 'vendor',
    quote:
      '* The [!UICONTROL Single Profile Update API] is limited to performing 1 million updates in any ' +
      'rolling 24-hour period. ',
    note: 'Counted to the minute. The answer is assumed: 503, as for other limits on calls.',
  },
  when(context) {
    const customer = customerOfCall(context)
    return customer !== undefined && updatesOfLastDay(context, customer.clientCode) >= MOST_UPDATES
  },
  reply: (refuse) => refuse(503, refused('Too many API calls')),
  after: ['token-on-update'],
  examples: {
    refused: [
      { given: ['a client in use', { state: 'updates made', params: { count: 1_000_000 } }], request: {} },
      {
        given: ['a client in use', { state: 'updates made', params: { count: 999_999 } }],
        first: [{ operation: 'updateProfile' }],
        request: {},
      },
    ],
    allowed: [
      { given: ['a client in use', { state: 'updates made', params: { count: 999_999 } }], request: {} },
      {
        name: 'a day later',
        given: ['a client in use', { state: 'updates made', params: { count: 1_000_000 } }],
        first: [from('2026-01-20T12:00:00Z')],
        at: '2026-01-21T12:00:00Z',
        request: {},
      },
    ],
  },
})
