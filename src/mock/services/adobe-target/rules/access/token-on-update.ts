import { accessRefusal, UPDATE } from '../../kit.ts'
import { refused } from '../../refusal/edge-refusal.ts'
import { PROFILE_CALL_EXAMPLES } from '../../token/profile-call-examples.ts'
import { lacksToken } from '../../token/verdict-on.ts'

export default accessRefusal(UPDATE, 'token-on-update', {
  says: 'Once authentication is required, a single update carries a valid token too.',
  source: {
    page: 'profile-fetch',
    evidence: 'vendor',
    quote:
      'Once authentication is switched ON, all profile API requests must have the profile ' +
      'authentication token set in the request headers.',
  },
  when: (context) => context.reading('token-covers') === 'all-profile' && lacksToken(context),
  reply: (refuse, context) =>
    context.reading('bad-token-status') === '401'
      ? refuse(401, refused('Unauthorized'))
      : refuse(403, refused('Forbidden')),
  after: ['edge-client-known'],
  examples: PROFILE_CALL_EXAMPLES,
})
