import { columns, goodColumns } from '../../examples/columns.ts'
import { limit } from '../../kit.ts'

export default limit('updateColumnPermissionByPolicyId', 'column-masking-known', {
  says: 'The only masking is `hash`; null is none.',
  source: {
    page: 'td-api',
    evidence: 'vendor',
    quote: 'masking: type: string enum: - hash nullable: true',
  },
  at: 'body.column_permissions[].masking',
  keyword: 'enum',
  examples: {
    refused: [
      { name: 'another word', ...columns([{ tags: ['PII'], masking: 'redact' }]) },
      { name: 'a number', ...columns([{ tags: ['PII'], masking: 1 }]) },
    ],
    allowed: goodColumns,
  },
})
