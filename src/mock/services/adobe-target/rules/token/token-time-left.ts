import { promise } from '../../kit.ts'
import { from } from '../../samples.ts'

export default promise('getAuthorizationToken', 'token-time-left', {
  says: 'Reading a token says how many seconds it has left.',
  source: {
    page: 'profile-api-settings',
    evidence: 'assumed',
    quote: '토큰은 다음 기간 후에 만료 상자에 나열된 시간에 따라 만료됩니다.',
    english: 'The token expires after the time listed in the box “Expires In”.',
    note:
      'The box of the user interface counts down; that the API does so too is a reading ' +
      '(expires-in-on-get).',
  },
  examples: [
    {
      first: [from('2026-01-01T00:00:00Z')],
      at: '2026-01-11T00:00:00Z',
      request: {},
      reply: { status: 200, body: { expiresIn: 6_911_999 } },
    },
    {
      first: [from('2026-01-01T00:00:00Z')],
      at: '2026-01-11T00:00:00Z',
      readings: { 'expires-in-on-get': 'total' },
      request: {},
      reply: { status: 200, body: { expiresIn: 7_775_999 } },
    },
    {
      name: 'an expired one',
      given: 'an expired profile token',
      readings: { 'expired-token-on-get': 'zero' },
      request: {},
      reply: { status: 200, body: { expiresIn: 0 } },
    },
  ],
})
