import { bearerToken } from '../../../../engine/book/bearer-token.ts'
import { accessRefusal, everyOperation } from '../../kit.ts'
import { permissions, permits, type Permission } from '../../organization/permissions.ts'
import { requestPath } from '../../errors/request-path.ts'
import { serviceError } from '../../errors/service-error.ts'
import { noAccess } from '../../errors/vendor-statuses.ts'

const incapable = '1010-400: You do not have the required permissions to perform this action.'

const granted = (permissions: readonly Permission[]) =>
  ['a complete job', { state: 'a token with permissions', params: { permissions } }] as const

export default accessRefusal(everyOperation, 'permission-held', {
  says: 'The caller has the Privacy Service permission that the operation needs.',
  source: {
    page: 'permissions',
    evidence: 'vendor',
    quote:
      'By creating product profiles that assign permissions to groups of users, you can determine who ' +
      'has access to which features in the Privacy Service [UI](./ui/overview.md) and ' +
      '[API](./api/overview.md).',
    note:
      'Here a token has all permissions unless the state "a token with permissions" names it. Which ' +
      'operation needs which is read from the table of them. Another page has 400; see the reading ' +
      'missing-permission.',
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
    return refuse(403, serviceError(403, 'Forbidden', noAccess.quote, path))
  },
  answer: { status: noAccess },
  examples: {
    refused: [
      { given: granted(['Read Permission - Opt Out of Sale']), request: {} },
      { given: granted([]), readings: { 'missing-permission': '400' }, request: {} },
    ],
    allowed: [{ given: granted(permissions), request: {} }],
  },
})
