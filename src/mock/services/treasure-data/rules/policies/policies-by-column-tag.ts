import { columnsPatched } from '../../examples/columns.ts'
import { promise } from '../../kit.ts'

const first = [columnsPatched([{ tags: ['Email'] }, { tags: ['PII', 'Phone'] }])]

export default promise('getAccessControlPolicies', 'policies-by-column-tag', {
  says: 'With column_permission_tag only the policies are listed whose column permissions have the tag.',
  source: {
    page: 'td-api',
    evidence: 'vendor',
    quote: 'Return only policies that refer to the specified tag',
  },
  examples: [
    {
      first,
      request: { query: { column_permission_tag: 'PII' } },
      reply: { status: 200, body: [{ id: 1115654 }] },
    },
    {
      name: 'a tag that none has',
      first,
      request: { query: { column_permission_tag: 'Address' } },
      reply: { status: 200, body: [] },
    },
  ],
})
