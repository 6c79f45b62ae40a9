import { isOneTooMany } from '../../customer/calls.ts'
import { accessRefusal, ADMIN } from '../../kit.ts'
import { errorOf } from '../../errors/error-response.ts'
import { called, from, profileToken } from '../../samples.ts'

export default accessRefusal(ADMIN, 'admin-calls-per-minute', {
  says: 'A customer makes at most 50 calls a minute to the admin API and the bulk update together.',
  source: {
    page: 'target-limits',
    evidence: 'vendor',
    quote:
      '* **Limit**: 50 calls per minute for the Admin, Reporting, and bulk profile update APIs. This ' +
      'limit does not apply to the Delivery and single profile update APIs.',
    note: 'That the families share one count, that refused calls count, and the body are assumed.',
  },
  when: isOneTooMany,
  reply: (refuse, context) => refuse(503, errorOf(context, 503, 'Service.Unavailable', 'Too many API calls')),
  after: ['tenant-known'],
  examples: {
    refused: [
      { given: called(50), request: {} },
      { given: called(50), readings: { 'calls-window': 'clock-minute' }, request: {} },
      {
        name: '20 seconds on, in the next minute',
        given: called(49),
        first: [from('2026-01-20T12:00:50Z')],
        at: '2026-01-20T12:01:10Z',
        request: {},
      },
    ],
    allowed: [
      {
        name: '20 seconds on, in the next minute',
        given: called(49),
        first: [from('2026-01-20T12:00:50Z')],
        at: '2026-01-20T12:01:10Z',
        readings: { 'calls-window': 'clock-minute' },
        request: {},
      },
      { given: called(49), request: {} },
      {
        given: [...called(50), 'a client', profileToken({ clientCode: 'otherweb' })],
        request: { path: { tenant: 'other' } },
      },
    ],
  },
})
