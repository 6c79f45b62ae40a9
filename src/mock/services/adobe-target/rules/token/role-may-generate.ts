import { isTooLow } from '../../customer/role.ts'
import { accessRefusal } from '../../kit.ts'
import { roleRefusal } from '../../errors/role-refusal.ts'
import { notAllowed } from '../../errors/error-response.ts'
import { PROTECTED } from '../../samples.ts'

export default accessRefusal('requestAuthorizationToken', 'role-may-generate', {
  says: 'A token is made by an approver or an administrator, and by nobody with fewer rights.',
  source: {
    page: 'profile-api-settings',
    evidence: 'stated',
    quote: '인증 토큰을 생성하려면 다음 사용자 권한 중 하나가 있어야 합니다.',
    english: 'To make an authentication token, you must have one of the following user permissions.',
    note:
      'Which roles are below an approver is said by the page on users: observer, publisher and editor. ' +
      'The status is the reading role-status too.',
  },
  when: isTooLow,
  reply: (refuse, context) => refuse(...roleRefusal(context)),
  after: ['tenant-known'],
  answer: { status: notAllowed },
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
      { given: [...PROTECTED, { state: 'a caller', params: { role: 'approver' } }], request: {} },
      {
        name: 'a token that no state has registered',
        given: PROTECTED,
        request: { headers: { authorization: 'Bearer somebody' } },
      },
    ],
  },
})
