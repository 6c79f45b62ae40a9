import { allButPii, columns } from '../../examples/columns.ts'
import { promise } from '../../kit.ts'

const everything = [{ tags: [], except: true }]
const nothing = [{ tags: [] }]

export default promise('updateColumnPermissionByPolicyId', 'column-permissions-answered', {
  says: 'A change of column permissions is sent wrapped and answered with the bare list.',
  source: {
    page: 'td-api',
    evidence: 'vendor',
    quote: 'Updates column permissions by policy ID.',
    note: 'The body has the key column_permissions, the answer is the list alone.',
  },
  examples: [
    {
      name: 'all columns but those of a tag',
      ...columns(allButPii),
      reply: { status: 200, body: allButPii },
    },
    { name: 'all columns', ...columns(everything), reply: { status: 200, body: everything } },
    { name: 'no column', ...columns(nothing), reply: { status: 200, body: nothing } },
  ],
})
