import { refusal } from '../../kit.ts'
import { tdError } from '../../errors/td-error.ts'

const NEEDS_IDS = ['query', 'edit', 'import']

export default refusal('updatePermissionByPolicyId', 'databases-ids', {
  says: 'An entry of Databases with query, edit or import names its databases in `ids`.',
  source: {
    page: 'td-api',
    evidence: 'vendor',
    quote: 'comma-separated IDs of databases, required when operation is `query`, `edit`, and `import`',
  },
  after: ['policy-known'],
  when: ({ body }) =>
    body.Databases?.some(({ operation, ids }) => NEEDS_IDS.includes(operation) && !ids) ?? false,
  reply: (refuse) =>
    refuse(422, tdError(422, '/Databases ids is required when operation is query, edit or import')),
  examples: {
    refused: [
      { name: 'no ids', request: { body: { Databases: [{ operation: 'query' }] } } },
      { name: 'empty ids', request: { body: { Databases: [{ operation: 'import', ids: '' }] } } },
    ],
    allowed: [
      { name: 'two ids', request: { body: { Databases: [{ operation: 'edit', ids: '1,2' }] } } },
      { name: 'an operation on all', request: { body: { Databases: [{ operation: 'manage' }] } } },
    ],
  },
})
