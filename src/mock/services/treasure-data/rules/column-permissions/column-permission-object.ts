import { columns, goodColumns } from '../../examples/columns.ts'
import { limit } from '../../kit.ts'

export default limit('updateColumnPermissionByPolicyId', 'column-permission-object', {
  says: 'Each column permission is an object.',
  source: {
    page: 'td-api',
    evidence: 'vendor',
    quote: 'AccessControlColumnPermission: type: object',
  },
  at: 'body.column_permissions[]',
  keyword: 'type',
  examples: { refused: [{ name: 'a tag alone', ...columns(['PII']) }], allowed: goodColumns },
})
