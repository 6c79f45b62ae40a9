import { hasNoWorkspace } from '../../customer/role.ts'
import { accessRefusal } from '../../kit.ts'
import { roleRefusal } from '../../errors/role-refusal.ts'
import { notAllowed } from '../../errors/error-response.ts'

export default accessRefusal('requestAuthorizationToken', 'workspace-needs-premium', {
  says: 'In Target Standard nobody may make a token as the administrator of a workspace.',
  source: {
    page: 'profile-api-settings',
    evidence: 'stated',
    quote: '작업 영역은 [!DNL Target Premium] 고객만 사용할 수 있습니다.',
    english: 'Workspaces can be used by Target Premium customers only.',
    note: 'That nobody administers one in Standard follows; the status is the reading role-status too.',
  },
  when: hasNoWorkspace,
  reply: (refuse, context) => refuse(...roleRefusal(context)),
  after: ['tenant-known'],
  answer: { status: notAllowed },
  examples: {
    refused: [
      {
        given: [
          { state: 'a client', params: { clientCode: 'smallshop', tenant: 'small', license: 'standard' } },
          { state: 'a caller', params: { role: 'workspace administrator' } },
        ],
        request: { path: { tenant: 'small' } },
      },
    ],
    allowed: [
      {
        given: [
          { state: 'a client', params: { clientCode: 'largeshop', tenant: 'large', license: 'premium' } },
          { state: 'authentication required', params: { clientCode: 'largeshop' } },
          { state: 'a caller', params: { role: 'workspace administrator' } },
        ],
        request: { path: { tenant: 'large' } },
      },
      {
        given: [
          { state: 'a client', params: { clientCode: 'smallshop', tenant: 'small', license: 'standard' } },
          { state: 'authentication required', params: { clientCode: 'smallshop' } },
          { state: 'a caller', params: { role: 'approver' } },
        ],
        request: { path: { tenant: 'small' } },
      },
    ],
  },
})
