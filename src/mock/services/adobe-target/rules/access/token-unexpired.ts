import { accessRefusal, BULK } from '../../kit.ts'
import { refuseBulkToken } from '../../errors/batch-refusal.ts'
import { from, PROTECTED } from '../../samples.ts'
import { standingOf } from '../../token/token-standing.ts'

export default accessRefusal(BULK, 'token-unexpired', {
  says: 'A token stops working when its time is up.',
  source: {
    page: 'profile-api-settings',
    evidence: 'stated',
    quote: '토큰은 다음 기간 후에 만료 상자에 나열된 시간에 따라 만료됩니다.',
    english: 'The token expires after the time listed in the box “Expires In”.',
    note:
      'Stated is that a token expires. That calls with it then fail follows; how they fail is the ' +
      'reading bad-token-status.',
  },
  when: (context) => standingOf(context) === 'expired',
  reply: refuseBulkToken,
  after: ['bulk-client-known'],
  examples: {
    refused: [
      { given: [...PROTECTED, 'an expired profile token'], request: {} },
      {
        name: 'a year later',
        given: PROTECTED,
        first: [from('2026-01-01T00:00:00Z')],
        at: '2027-01-01T00:00:00Z',
        request: {},
      },
    ],
    allowed: [
      {
        name: 'an hour later',
        given: PROTECTED,
        first: [from('2026-01-01T00:00:00Z')],
        at: '2026-01-01T01:00:00Z',
        request: {},
      },
      {
        name: 'authentication is not required',
        given: ['a client in use', 'an expired profile token'],
        request: {},
      },
    ],
  },
})
