import { columnsPatched, allButPii } from '../../examples/columns.ts'
import { promise } from '../../kit.ts'

export default promise('getColumnPermissionByPolicyId', 'column-permissions-shown', {
  says: 'The column permissions of a policy are shown as a bare list.',
  source: { page: 'td-api', evidence: 'vendor', quote: 'Shows column permission by policy ID.' },
  examples: [{ first: [columnsPatched(allButPii)], request: {}, reply: { status: 200, body: allButPii } }],
})
