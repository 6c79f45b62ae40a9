import { accessRefusal, BULK } from '../../kit.ts'
import { refuseBulkToken } from '../../errors/batch-refusal.ts'
import { PROTECTED } from '../../samples.ts'
import { standingOf } from '../../token/token-standing.ts'

export default accessRefusal(BULK, 'token-as-bearer', {
  says: 'The token comes in the header `Authorization`, after the word `Bearer`.',
  source: {
    page: 'profile-api-settings',
    evidence: 'stated',
    quote: '토큰을 복사하고 &quot;Authorization&quot; : &quot;Bearer&quot; 형식으로 요청 헤더에 포함합니다.',
    english:
      'Copy the token and put it into the header of the request in the form "Authorization" : "Bearer".',
    note:
      'That a token in another form counts as none is assumed; how a call then fails is the reading ' +
      'bad-token-status.',
  },
  when: (context) => standingOf(context) === 'other form',
  reply: refuseBulkToken,
  after: ['bulk-client-known'],
  examples: {
    refused: [
      {
        name: 'the token alone',
        given: PROTECTED,
        request: { headers: { authorization: '5d0c8a3e-6f4b-4c1d-9e27-1b7a90f3c642' } },
      },
      { name: 'the word alone', given: PROTECTED, request: { headers: { authorization: 'Bearer' } } },
      {
        name: 'another scheme',
        given: PROTECTED,
        request: { headers: { authorization: 'Basic 5d0c8a3e-6f4b-4c1d-9e27-1b7a90f3c642' } },
      },
    ],
    allowed: [
      {
        given: PROTECTED,
        request: { headers: { authorization: 'Bearer 5d0c8a3e-6f4b-4c1d-9e27-1b7a90f3c642' } },
      },
      { name: 'authentication is not required', request: { headers: { authorization: 'whatever' } } },
    ],
  },
})
