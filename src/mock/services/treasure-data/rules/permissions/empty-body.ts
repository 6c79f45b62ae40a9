import { patched } from '../../examples/grants.ts'
import { promise } from '../../kit.ts'

const first = [patched({})]

export default promise('getPermissionByPolicyId', 'empty-body', {
  says:
    'An empty object takes every permission away, or changes nothing, as the reading ' +
    'permissions-patch has it.',
  source: {
    page: 'profile-api-token',
    evidence: 'assumed',
    quote: 'Replace all the existing permissions on the policy.',
    note: 'No page says what {} does; it follows from the reading.',
  },
  examples: [
    {
      name: 'the whole set is replaced',
      first,
      request: {},
      reply: { status: 200, gone: ['ProfilesApiToken', 'MasterSegmentConfigs'] },
    },
    {
      name: 'keys are replaced one by one',
      readings: { 'permissions-patch': 'per-key' },
      first,
      request: {},
      reply: { status: 200, body: { ProfilesApiToken: [{ audience_id: '69129', operation: 'full' }] } },
    },
  ],
})
