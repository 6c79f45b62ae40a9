import { PROTECTED } from '../../examples.ts'
import { accessRefusal } from '../../kit.ts'
import { BULK } from '../../operations.ts'
import { refuseBulkToken } from '../../refusal/edge-refusal.ts'
import { verdictOn } from '../../token/verdict-on.ts'

export default accessRefusal(BULK, 'token-on-bulk', {
  says:
    'Once authentication is required, a bulk update carries a valid token, else it ' +
    'fails and changes nothing.',
  source: {
    page: 'profile-api-settings',
    evidence: 'stated',
    quote:
      '추가 보안을 위해 벌크 업데이트 API 호출 시 요청의 헤더에서 전달할 올바른 액세스 토큰을 요구할 수 있습니다.',
    note:
      'Stated is that a valid token can be demanded. How a call without one fails is the reading ' +
      'bad-token-status, and the body is assumed.',
  },
  when: (context) => ['missing', 'unknown'].includes(verdictOn(context)),
  reply: refuseBulkToken,
  after: ['bulk-client-known'],
  examples: {
    refused: [
      { given: PROTECTED, request: { headers: { authorization: undefined } } },
      { given: PROTECTED, request: { headers: { authorization: 'Bearer made-up' } } },
      {
        name: 'the token of the admin host',
        given: PROTECTED,
        request: { headers: { authorization: 'Bearer acme-administrator' } },
      },
      {
        name: 'the token of another customer',
        given: [
          ...PROTECTED,
          'a client',
          {
            state: 'a profile token',
            params: { clientCode: 'otherweb', accessToken: 'b1c6f0d2-8a5e-4f39-9c74-6d20e1a7b583' },
          },
        ],
        request: { headers: { authorization: 'Bearer b1c6f0d2-8a5e-4f39-9c74-6d20e1a7b583' } },
      },
      {
        given: PROTECTED,
        readings: { 'bad-token-status': '401' },
        request: { headers: { authorization: undefined } },
      },
      {
        name: 'the older header, where it is not looked at',
        given: PROTECTED,
        request: {
          headers: { authorization: undefined, access_token: '5d0c8a3e-6f4b-4c1d-9e27-1b7a90f3c642' },
        },
      },
    ],
    allowed: [
      { given: PROTECTED, request: {} },
      { name: 'authentication is not required', request: { headers: { authorization: undefined } } },
      {
        given: PROTECTED,
        readings: { 'token-header': 'access-token-too' },
        request: {
          headers: { authorization: undefined, access_token: '5d0c8a3e-6f4b-4c1d-9e27-1b7a90f3c642' },
        },
      },
      {
        name: 'bulk updates alone need it',
        given: PROTECTED,
        readings: { 'token-covers': 'bulk' },
        request: {},
      },
    ],
  },
})
