import { columns, goodColumns } from '../../examples/columns.ts'
import { limit } from '../../kit.ts'

export default limit('updateColumnPermissionByPolicyId', 'column-tags-given', {
  says: 'A column permission has tags, with an empty list for none.',
  source: {
    page: 'td-api',
    evidence: 'vendor',
    quote: 'required: - tags',
  },
  at: 'body.column_permissions[].tags',
  keyword: 'required',
  examples: { refused: [{ name: 'except alone', ...columns([{ except: true }]) }], allowed: goodColumns },
})
