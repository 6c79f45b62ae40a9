import { isTooLow } from '../../customer/role.ts'
import { accessRefusal } from '../../kit.ts'
import { roleRefusal } from '../../errors/role-refusal.ts'

export default accessRefusal('requestAuthorizationToken', 'role-may-generate', {
  says: 'A token is made by an approver or an administrator; observers, publishers and editors may not.',
  source: {
    page: 'profile-api-settings',
    evidence: 'stated',
    quote: '인증 토큰을 생성하려면 다음 사용자 권한 중 하나가 있어야 합니다.',
    english: 'To make an authentication token, you must have one of the following user permissions.',
    note:
      'Stated is who may. Which roles are below an approver is said by the page on users; the status is ' +
      'the reading role-status, and the words are assumed.',
  },
  when: isTooLow,
  reply: (refuse, context) => refuse(...roleRefusal(context)),
  after: ['tenant-known'],
  examples: {
    refused: [
      { given: ['a client in use', { state: 'a caller', params: { role: 'observer' } }], request: {} },
      { given: ['a client in use', { state: 'a caller', params: { role: 'publisher' } }], request: {} },
      { given: ['a client in use', { state: 'a caller', params: { role: 'editor' } }], request: {} },
      {
        given: ['a client in use', { state: 'a caller', params: { role: 'editor' } }],
        readings: { 'role-status': '403' },
        request: {},
      },
      {
        given: ['a client in use', { state: 'a caller', params: { role: 'editor' } }],
        readings: { 'role-status': '500' },
        request: {},
      },
    ],
    allowed: [
      { given: ['a client in use', { state: 'a caller', params: { role: 'approver' } }], request: {} },
      {
        name: 'a token that no state has registered',
        request: { headers: { authorization: 'Bearer somebody' } },
      },
    ],
  },
})
