import { promise } from '../../kit.ts'
import { tokensOn } from '../../examples/grants.ts'

const sent = tokensOn('143857')
const request = { body: sent }

export default promise('updatePermissionByPolicyId', 'reply-keys', {
  says: 'A PATCH answers with the keys that were sent, or with all keys the policy now has.',
  source: {
    page: 'profile-api-token',
    evidence: 'assumed',
    quote: 'The response confirms that Profile API Token is applied only to the parent segment 143857.',
    note: 'The printed replies fit both: the reading permissions-reply.',
  },
  examples: [
    {
      name: 'the keys that were sent',
      readings: { 'permissions-patch': 'per-key' },
      request,
      reply: { status: 200, body: sent, absent: ['MasterSegmentConfigs'] },
    },
    {
      name: 'all keys',
      readings: { 'permissions-patch': 'per-key', 'permissions-reply': 'stored' },
      request,
      reply: { status: 200, body: { ...sent, MasterSegmentConfigs: [{ operation: 'view' }] } },
    },
    {
      name: 'all keys, after the whole set was replaced',
      readings: { 'permissions-reply': 'stored' },
      request,
      reply: { status: 200, body: sent, absent: ['MasterSegmentConfigs'] },
    },
  ],
})
