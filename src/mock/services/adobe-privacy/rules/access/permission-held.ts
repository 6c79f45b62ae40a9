import { tokenOf } from '../../caller.ts'
import { accessRefusal, everyOperation } from '../../kit.ts'
import { permissions, permits } from '../../organization/permissions.ts'
import { requestPath, serviceError } from '../../problem.ts'

const incapable = '1010-400: You do not have the required permissions to perform this action.'

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
    const known = state.tokens.get(tokenOf(headers) ?? '')
    return known !== undefined && !permits(known.permissions, operation)
  },
  reply: (refuse, context) =>
    context.reading('missing-permission') === '400'
      ? refuse(400, serviceError(400, 'Missing permissions', incapable, requestPath(context)))
      : refuse(
          403,
          serviceError(
            403,
            'Forbidden',
            'You do not have access permissions for this endpoint.',
            requestPath(context),
          ),
        ),
  examples: {
    refused: [
      {
        given: [
          'a complete job',
          {
            state: 'a token with permissions',
            params: { permissions: ['Read Permission - Opt Out of Sale'] },
          },
        ],
        request: {},
      },
      {
        given: ['a complete job', { state: 'a token with permissions', params: { permissions: [] } }],
        readings: { 'missing-permission': '400' },
        request: {},
      },
    ],
    allowed: [
      {
        given: ['a complete job', { state: 'a token with permissions', params: { permissions } }],
        request: {},
      },
    ],
  },
})
