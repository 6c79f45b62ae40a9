import { columns, goodColumns } from '../../examples/columns.ts'
import { limit } from '../../kit.ts'

export default limit('updateColumnPermissionByPolicyId', 'column-tags-text', {
  says: 'A tag is written as text.',
  source: {
    page: 'td-api',
    evidence: 'vendor',
    quote: 'type: string',
    note: 'Of the items of tags.',
  },
  at: 'body.column_permissions[].tags[]',
  keyword: 'type',
  examples: { refused: [{ name: 'a number', ...columns([{ tags: [7] }]) }], allowed: goodColumns },
})
