import { accessRefusal, BULK } from '../../kit.ts'
import { refuseBulkToken } from '../../errors/batch-refusal.ts'
import { bearing, profileToken, PROTECTED } from '../../samples.ts'
import { standingOf } from '../../token/token-standing.ts'

const FOR_DEBUGGING = { query: { authorizationScope: 'debug_tools' } }
const NEW_TOKEN = '0e9a4b7c-52d1-4c86-a3f8-91b6d7e40c25'
const REPLACED = [...PROTECTED, profileToken({ accessToken: NEW_TOKEN })] as const

export default accessRefusal(BULK, 'token-current', {
  says: 'Making a new token kills the old one: calls that still carry it fail, at once.',
  source: {
    page: 'profile-api-settings',
    evidence: 'stated',
    quote: '이 토큰을 재설정하면 현재 토큰을 사용하는 API 호출이 실패하게 됩니다.',
    english: 'When this token is reset, API calls that use the current token will fail.',
    note:
      'Stated is that calls fail; how they fail is the reading bad-token-status, and the body is ' +
      'assumed. No time is said: that there is no period of grace is assumed.',
  },
  when: (context) => standingOf(context) === 'replaced',
  reply: refuseBulkToken,
  after: ['bulk-client-known'],
  examples: {
    refused: [
      { given: PROTECTED, first: [{ operation: 'requestAuthorizationToken' }], request: {} },
      { given: REPLACED, request: {} },
    ],
    allowed: [
      {
        name: 'reading the token does not replace it',
        given: PROTECTED,
        first: [{ operation: 'getAuthorizationToken' }],
        request: {},
      },
      {
        name: 'a token of the other scope does not replace it',
        given: PROTECTED,
        first: [{ operation: 'requestAuthorizationToken', request: FOR_DEBUGGING }],
        request: {},
      },
      { name: 'the new one', given: REPLACED, request: bearing(NEW_TOKEN) },
    ],
  },
})
