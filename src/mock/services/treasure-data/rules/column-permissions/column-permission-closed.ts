import { columns, goodColumns } from '../../examples/columns.ts'
import { limit } from '../../kit.ts'

export default limit('updateColumnPermissionByPolicyId', 'column-permission-closed', {
  says: 'A column permission has tags, except and masking, and no other field.',
  source: {
    page: 'td-api',
    evidence: 'vendor',
    quote: 'additionalProperties: false',
    note: 'Of AccessControlColumnPermission.',
  },
  at: 'body.column_permissions[]',
  keyword: 'additionalProperties',
  examples: {
    refused: [{ name: 'the permission of another key', ...columns([{ tags: [], operation: 'view' }]) }],
    allowed: goodColumns,
  },
})
