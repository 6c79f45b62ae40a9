import { goodColumns } from '../../examples/columns.ts'
import { limit } from '../../kit.ts'

export default limit('updateColumnPermissionByPolicyId', 'column-permissions-wrapped', {
  says: 'Column permissions are sent inside the key `column_permissions`.',
  source: {
    page: 'td-api',
    evidence: 'vendor',
    quote: 'required: - column_permissions',
  },
  at: 'body.column_permissions',
  keyword: 'required',
  examples: {
    refused: [{ name: 'the key of permissions', request: { body: { ProfilesApiToken: [] } } }],
    allowed: goodColumns,
  },
})
