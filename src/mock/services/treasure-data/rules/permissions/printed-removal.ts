import { patched, tokensOn } from '../../examples/grants.ts'
import { promise } from '../../kit.ts'

const first = [patched(tokensOn('143856', '143857'))]
const printed = tokensOn('143856')

export default promise('updatePermissionByPolicyId', 'printed-removal', {
  says:
    'What is sent stays: the request printed under "Remove", sent as it is, keeps audience 143856 and ' +
    'removes 143857.',
  source: {
    page: 'profile-api-token',
    evidence: 'assumed',
    quote:
      'In the request payload, Profile API Token permission is removed for audience ID 143856, while ' +
      'Profile API Token permission is retained for audience ID 143857.',
    note:
      'The sentence is about the printed payload, which does the contrary: it sends 143856 and leaves ' +
      'out 143857. One of the two is a misprint, and no page says which. We take the payload for it, ' +
      'since this sentence, the printed response and the rule that a left-out audience is removed agree ' +
      'with each other.',
  },
  examples: [
    {
      name: 'the printed request does not give the printed response',
      first,
      request: { body: printed },
      reply: { status: 200, body: printed },
    },
    {
      name: 'the same, keys replaced one by one',
      readings: { 'permissions-patch': 'per-key' },
      first,
      request: { body: printed },
      reply: { status: 200, body: printed },
    },
  ],
})
