import { columns, goodColumns } from '../../examples/columns.ts'
import { limit } from '../../kit.ts'

export default limit('updateColumnPermissionByPolicyId', 'column-tags-list', {
  says: 'The tags of a column permission are a list.',
  source: {
    page: 'td-api',
    evidence: 'vendor',
    quote: 'tags: type: array',
  },
  at: 'body.column_permissions[].tags',
  keyword: 'type',
  examples: { refused: [{ name: 'one tag alone', ...columns([{ tags: 'PII' }]) }], allowed: goodColumns },
})
