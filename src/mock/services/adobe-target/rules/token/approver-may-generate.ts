import { promise } from '../../kit.ts'

export default promise('requestAuthorizationToken', 'approver-may-generate', {
  says: 'An approver may make a token, and so may an administrator.',
  source: {
    page: 'profile-api-settings',
    evidence: 'stated',
    quote: '책임자 역할 또는 최소 승인자 권한이 있어야 합니다.',
    english: 'You must have the role of the person in charge or at least approver rights.',
    note:
      'The English edition of the page has “Admin” for the person in charge, as it has for the administrators ' +
      'below.',
  },
  examples: [
    {
      given: ['authentication required', { state: 'a caller', params: { role: 'approver' } }],
      request: {},
      reply: { status: 201, body: { scope: 'profile_api' } },
    },
    {
      given: ['authentication required', { state: 'a caller', params: { role: 'administrator' } }],
      request: {},
      reply: { status: 201, body: { scope: 'profile_api' } },
    },
  ],
})
