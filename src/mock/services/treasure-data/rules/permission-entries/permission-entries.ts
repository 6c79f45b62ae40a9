import { limit } from '../../kit.ts'

const allowed = [
  { request: { body: { Databases: [{ operation: 'query', ids: '1,2' }], CookieConsent: [] } } },
] as const
const databases = (Databases: unknown) => ({ request: { body: { Databases } } })

export default [
  limit('updatePermissionByPolicyId', 'permission-entries-listed', {
    says: 'Every key of permissions holds a list of entries, also where there is one entry or none.',
    source: { page: 'td-api', evidence: 'vendor', quote: 'type: array', note: 'Of each key.' },
    at: 'body.*',
    keyword: 'type',
    examples: {
      refused: [
        { name: 'one entry alone', ...databases({ operation: 'manage' }) },
        { name: 'null', ...databases(null) },
        { name: 'an operation alone', request: { body: { SegmentFolder: 'view' } } },
      ],
      allowed,
    },
  }),
  limit('updatePermissionByPolicyId', 'permission-entries-objects', {
    says: 'Every entry of permissions is an object.',
    source: { page: 'td-api', evidence: 'vendor', quote: 'items: type: object', note: 'Of each key.' },
    at: 'body.*[]',
    keyword: 'type',
    examples: {
      refused: [
        { name: 'an operation alone', ...databases(['manage']) },
        { name: 'null', request: { body: { ProfilesApiToken: [null] } } },
        { name: 'a list in a list', request: { body: { SegmentFolder: [[]] } } },
      ],
      allowed,
    },
  }),
]
