import { columns, goodColumns } from '../../examples/columns.ts'
import { limit } from '../../kit.ts'

export default limit('updateColumnPermissionByPolicyId', 'column-except-switch', {
  says: 'except is true, false or null.',
  source: {
    page: 'td-api',
    evidence: 'vendor',
    quote: 'except: type: boolean nullable: true',
  },
  at: 'body.column_permissions[].except',
  keyword: 'type',
  examples: { refused: [{ name: 'text', ...columns([{ tags: [], except: 'true' }]) }], allowed: goodColumns },
})
