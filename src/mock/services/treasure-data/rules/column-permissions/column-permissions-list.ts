import { columns, goodColumns } from '../../examples/columns.ts'
import { limit } from '../../kit.ts'

export default limit('updateColumnPermissionByPolicyId', 'column-permissions-list', {
  says: 'column_permissions holds a list, also where there is one or none.',
  source: {
    page: 'td-api',
    evidence: 'vendor',
    quote: 'column_permissions: type: array',
  },
  at: 'body.column_permissions',
  keyword: 'type',
  examples: {
    refused: [
      { name: 'one alone', ...columns({ tags: [] }) },
      { name: 'null', ...columns(null) },
    ],
    allowed: goodColumns,
  },
})
