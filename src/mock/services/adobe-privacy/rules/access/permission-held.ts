import { bearerToken } from '../../../../engine/book/bearer-token.ts'
import { accessRefusal, everyOperation } from '../../kit.ts'
import { permissions, permits, type Permission } from '../../organization/permissions.ts'
import { requestPath } from '../../errors/request-path.ts'
import { serviceError } from '../../errors/service-error.ts'

const incapable = '1010-400: You do not have the required permissions to perform this action.'
const noAccess = 'You do not have access permissions for this endpoint.'

const granted = (permissions: readonly Permission[]) =>
  ['a complete job', { state: 'a token with permissions', params: { permissions } }] as const

export default accessRefusal(everyOperation, 'permission-held', {
  says: 'The caller has the Privacy Service permission that the operation needs.',
  source: {
    page: 'permissions',
    evidence: 'vendor',
    quote:
      'All Privacy Service and [!UICONTROL Opt Out of Sale] permissions are distinct and separate from ' +
      'one another with no functional overlap.',
    note:
      'Here a token has all permissions unless the state "a token with permissions" names it. The status ' +
      'is a reading.',
  },
  after: ['token-entitled'],
  when({ headers, state, operation }) {
    const token = state.tokens.get(bearerToken(headers) ?? '')
    return token !== undefined && !permits(token.permissions, operation)
  },
  reply(refuse, context) {
    const path = requestPath(context)
    if (context.reading('missing-permission') === '400')
      return refuse(400, serviceError(400, 'Missing permissions', incapable, path))
    return refuse(403, serviceError(403, 'Forbidden', noAccess, path))
  },
  examples: {
    refused: [
      { given: granted(['Read Permission - Opt Out of Sale']), request: {} },
      { given: granted([]), readings: { 'missing-permission': '400' }, request: {} },
    ],
    allowed: [{ given: granted(permissions), request: {} }],
  },
})
