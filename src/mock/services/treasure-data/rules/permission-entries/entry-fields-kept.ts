import { promise } from '../../kit.ts'

const body = { ProfilesApiToken: [{ audience_id: '143856', operation: 'full', note: 'for the web team' }] }

export default promise('updatePermissionByPolicyId', 'entry-fields-kept', {
  says: 'An entry may hold more fields than the catalogue knows; they are kept.',
  source: {
    page: 'td-api',
    evidence: 'assumed',
    note: 'The object of permissions is closed in the vendor’s OpenAPI, the entries are not.',
  },
  examples: [{ request: { body }, reply: { status: 200, body } }],
})
