import { accessRefusal, BULK } from '../../kit.ts'
import { refuseBulkToken } from '../../errors/batch-refusal.ts'
import { bearing, NO_TOKEN, profileToken, PROTECTED, SAMPLE } from '../../samples.ts'
import { standingOf } from '../../token/token-standing.ts'

const OTHER_TOKEN = 'b1c6f0d2-8a5e-4f39-9c74-6d20e1a7b583'
const OF_ANOTHER = profileToken({ clientCode: 'otherweb', accessToken: OTHER_TOKEN })
const BULK_ALONE = { 'token-covers': 'bulk' } as const

export default accessRefusal(BULK, 'token-on-bulk', {
  says: 'Once authentication is required, a bulk update carries a valid token.',
  source: {
    page: 'profile-api-settings',
    evidence: 'stated',
    quote:
      '추가 보안을 위해 벌크 업데이트 API 호출 시 요청의 헤더에서 전달할 올바른 액세스 토큰을 요구할 수 있습니다.',
    english:
      'For more security, you can demand that a valid access token is passed in the header of the ' +
      'request when the bulk update API is called.',
    note:
      'Stated is that a valid token can be demanded. How a call without one fails is the reading ' +
      'bad-token-status.',
  },
  when: (context) => ['missing', 'unknown'].includes(standingOf(context)),
  reply: refuseBulkToken,
  after: ['bulk-client-known'],
  examples: {
    refused: [
      { given: PROTECTED, request: NO_TOKEN },
      { given: PROTECTED, request: bearing('made-up') },
      { name: 'the token of the admin host', given: PROTECTED, request: bearing(SAMPLE.accessToken) },
      {
        name: 'the token of another customer',
        given: [...PROTECTED, 'a client', OF_ANOTHER],
        request: bearing(OTHER_TOKEN),
      },
      { given: PROTECTED, readings: { 'bad-token-status': '401' }, request: NO_TOKEN },
    ],
    allowed: [
      { given: PROTECTED, request: {} },
      { name: 'authentication is not required', request: NO_TOKEN },
      { name: 'bulk updates alone need it', given: PROTECTED, readings: BULK_ALONE, request: {} },
    ],
  },
})
