import { patched, tokensOn } from '../../examples/grants.ts'
import { promise } from '../../kit.ts'

const both = tokensOn('143856', '143857')
const body = tokensOn('143857')

export default promise('updatePermissionByPolicyId', 'removal-confirmed', {
  says: 'The answer to a removal holds the audiences that keep the permission.',
  source: {
    page: 'profile-api-token',
    evidence: 'stated',
    quote: 'The response confirms that Profile API Token is applied only to the parent segment 143857.',
  },
  examples: [{ first: [patched(both)], request: { body }, reply: { status: 200, body } }],
})
