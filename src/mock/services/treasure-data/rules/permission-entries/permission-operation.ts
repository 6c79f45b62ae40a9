import { limit } from '../../kit.ts'

const allowed = [{ request: { body: { Databases: [{ operation: 'query', ids: '1,2' }] } } }] as const
const databases = (entry: object) => ({ request: { body: { Databases: [entry] } } })

export default [
  limit('updatePermissionByPolicyId', 'permission-operation-given', {
    says: 'Every entry of permissions says its operation.',
    source: { page: 'td-api', evidence: 'vendor', quote: 'required: - operation', note: 'Of each key.' },
    at: 'body.*[].operation',
    keyword: 'required',
    examples: { refused: [{ name: 'databases alone', ...databases({ ids: '1,2' }) }], allowed },
  }),
  limit('updatePermissionByPolicyId', 'permission-operation-known', {
    says: 'An entry has one of the operations that the catalogue has for its key.',
    source: {
      page: 'td-api',
      evidence: 'vendor',
      quote: '- query - edit - import',
      note: 'Of Databases; each key has its own.',
    },
    at: 'body.*[].operation',
    keyword: 'enum',
    examples: {
      refused: [{ name: 'the operation of another key', ...databases({ operation: 'view', ids: '1,2' }) }],
      allowed,
    },
  }),
]
