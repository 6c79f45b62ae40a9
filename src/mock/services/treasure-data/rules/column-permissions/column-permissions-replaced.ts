import { allButPii, columnsPatched } from '../../examples/columns.ts'
import { promise } from '../../kit.ts'

const masked = [{ tags: ['Email'], masking: 'hash' }]

export default promise('getColumnPermissionByPolicyId', 'column-permissions-replaced', {
  says: 'The list sent becomes all the column permissions of the policy; a new policy has none.',
  source: {
    page: 'td-api',
    evidence: 'assumed',
    quote: 'Updates column permissions by policy ID.',
    note: 'No page says what becomes of those that are not sent, nor what a policy has at first.',
  },
  examples: [
    {
      name: 'another list',
      first: [columnsPatched(allButPii), columnsPatched(masked)],
      request: {},
      reply: { status: 200, body: masked },
    },
    {
      name: 'an empty list',
      first: [columnsPatched(allButPii), columnsPatched([])],
      request: {},
      reply: { status: 200, body: [] },
    },
    { name: 'none yet', request: {}, reply: { status: 200, body: [] } },
  ],
})
