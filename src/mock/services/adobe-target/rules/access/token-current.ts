import { accessRefusal, BULK } from '../../kit.ts'
import { refuseBulkToken } from '../../errors/batch-refusal.ts'
import { bearing, profileToken, PROTECTED } from '../../samples.ts'
import { standingOf } from '../../token/token-standing.ts'

const NEW_TOKEN = '0e9a4b7c-52d1-4c86-a3f8-91b6d7e40c25'
const REPLACED = [...PROTECTED, profileToken({ accessToken: NEW_TOKEN })] as const

export default accessRefusal(BULK, 'token-current', {
  says: 'Making a new token kills the old one: calls that still carry it fail.',
  source: {
    page: 'profile-api-settings',
    evidence: 'stated',
    quote: '이 토큰을 재설정하면 현재 토큰을 사용하는 API 호출이 실패하게 됩니다.',
    english: 'When this token is reset, API calls that use the current token will fail.',
    note:
      'How they fail is the reading bad-token-status. No time is said: that there is no period of grace ' +
      'is assumed.',
  },
  when: (context) => standingOf(context) === 'replaced',
  reply: refuseBulkToken,
  after: ['bulk-client-known'],
  examples: {
    refused: [
      {
        name: 'a day later',
        given: PROTECTED,
        first: [{ operation: 'requestAuthorizationToken', at: '2026-01-20T12:00:00Z' }],
        at: '2026-01-21T12:00:00Z',
        request: {},
      },
      { given: REPLACED, request: {} },
    ],
    allowed: [
      {
        name: 'reading the token does not replace it',
        given: PROTECTED,
        first: [{ operation: 'getAuthorizationToken' }],
        request: {},
      },
      { name: 'the new one', given: REPLACED, request: bearing(NEW_TOKEN) },
    ],
  },
})
