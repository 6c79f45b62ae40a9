import { isOneTooMany } from '../../customer/calls.ts'
import { accessRefusal, ADMIN } from '../../kit.ts'
import { errorOf } from '../../errors/error-response.ts'
import { tooManyCalls } from '../../errors/too-many-calls.ts'
import { called, from, profileToken } from '../../samples.ts'

const OF_ANOTHER = [
  'a client',
  profileToken({ clientCode: 'otherweb' }),
  { state: 'authentication required', params: { clientCode: 'otherweb' } },
] as const

const ACROSS_MINUTES = { first: [from('2026-01-20T12:00:50Z')], at: '2026-01-20T12:01:10Z' } as const

export default accessRefusal(ADMIN, 'admin-calls-per-minute', {
  says: 'At most 50 calls a minute go to the admin API and the bulk update.',
  source: {
    page: 'target-limits',
    evidence: 'vendor',
    quote:
      '* **Limit**: 50 calls per minute for the Admin, Reporting, and bulk profile update APIs. This ' +
      'limit does not apply to the Delivery and single profile update APIs.',
    note: 'That a customer’s calls of all families share one count, and that refused ones count, is assumed.',
  },
  when: isOneTooMany,
  reply: (refuse, context) => refuse(503, errorOf(context, 503, 'Service.Unavailable', 'Too many API calls')),
  after: ['tenant-known'],
  answer: { status: tooManyCalls },
  examples: {
    refused: [
      { given: called(50), request: {} },
      { given: called(50), readings: { 'calls-window': 'clock-minute' }, request: {} },
      { ...ACROSS_MINUTES, given: called(49), request: {} },
    ],
    allowed: [
      {
        ...ACROSS_MINUTES,
        given: [...called(49), 'authentication required'],
        readings: { 'calls-window': 'clock-minute' },
        request: {},
      },
      { given: [...called(49), 'authentication required'], request: {} },
      {
        given: [...called(50), ...OF_ANOTHER],
        request: { path: { tenant: 'other' } },
      },
    ],
  },
})
