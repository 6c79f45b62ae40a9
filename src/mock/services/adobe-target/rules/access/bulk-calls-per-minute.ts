import { isOneTooMany } from '../../customer/calls.ts'
import { accessRefusal, BULK } from '../../kit.ts'
import { notTaken } from '../../errors/batch-refusal.ts'
import { called, from } from '../../samples.ts'

export default accessRefusal(BULK, 'bulk-calls-per-minute', {
  says: 'More than 50 calls a minute are answered with 503.',
  source: {
    page: 'target-limits',
    evidence: 'vendor',
    quote:
      'If you make more than 50 API calls per minute, [!DNL Target] returns a "503 HTTP ' +
      'status" error message.',
  },
  when: isOneTooMany,
  reply: (refuse) => refuse(503, notTaken('Too many API calls')),
  after: ['bulk-client-known'],
  answer: { status: 'said' },
  examples: {
    refused: [{ given: called(50), request: {} }],
    allowed: [
      { given: called(49), request: {} },
      {
        name: 'single updates do not count',
        given: called(49),
        first: [{ operation: 'updateProfile' }],
        request: {},
      },
      {
        name: 'a minute later',
        given: called(49),
        first: [from('2026-01-20T12:00:00Z')],
        at: '2026-01-20T12:01:00Z',
        request: {},
      },
    ],
  },
})
