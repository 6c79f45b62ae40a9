import { patched, tokensOn } from '../../examples/grants.ts'
import { promise } from '../../kit.ts'

const sent = tokensOn('143857')
const first = [patched(sent)]
const databases = { ...tokensOn('69129'), Databases: [{ operation: 'manage' as const }] }

export default promise('getPermissionByPolicyId', 'unsent-keys', {
  says: 'Keys that a PATCH leaves out are gone afterwards, or stay, as the reading permissions-patch has it.',
  source: {
    page: 'profile-api-token',
    evidence: 'stated',
    quote: 'Replace all the existing permissions on the policy. Add the new permission.',
    note: 'How far it holds is the reading permissions-patch.',
  },
  examples: [
    {
      name: 'the whole set is replaced',
      first,
      request: {},
      reply: { status: 200, body: sent, gone: ['MasterSegmentConfigs'] },
    },
    {
      name: 'a key of another kind',
      given: ['the documented account', { state: 'a policy', params: { permissions: databases } }],
      first: [patched(tokensOn('69129'))],
      request: {},
      reply: { status: 200, body: tokensOn('69129'), gone: ['Databases'] },
    },
    {
      name: 'keys are replaced one by one',
      readings: { 'permissions-patch': 'per-key' },
      first,
      request: {},
      reply: { status: 200, body: { ...sent, MasterSegmentConfigs: [{ operation: 'view' }] } },
    },
  ],
})
