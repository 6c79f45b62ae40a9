import { hasNoWorkspace } from '../../customer/role.ts'
import { accessRefusal } from '../../kit.ts'
import { roleRefusal } from '../../errors/role-refusal.ts'

export default accessRefusal('requestAuthorizationToken', 'workspace-needs-premium', {
  says:
    'An administrator of a workspace may make a token in Target Premium alone, since ' +
    'Standard has no workspaces.',
  source: {
    page: 'profile-api-settings',
    evidence: 'stated',
    quote: '작업 영역은 [!DNL Target Premium] 고객만 사용할 수 있습니다.',
    english: 'Workspaces can be used by Target Premium customers only.',
    note:
      'Stated is that Standard has no workspaces. That their administrators are refused there follows; ' +
      'the status is the reading role-status, and the words are assumed.',
  },
  when: hasNoWorkspace,
  reply: (refuse, context) => refuse(...roleRefusal(context)),
  after: ['tenant-known'],
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
          { state: 'a caller', params: { role: 'workspace administrator' } },
        ],
        request: { path: { tenant: 'large' } },
      },
      {
        given: [
          { state: 'a client', params: { clientCode: 'smallshop', tenant: 'small', license: 'standard' } },
          { state: 'a caller', params: { role: 'approver' } },
        ],
        request: { path: { tenant: 'small' } },
      },
    ],
  },
})
