import { accessRefusal, FETCH } from '../../kit.ts'
import { PROFILE_CALL_EXAMPLES } from '../../token/profile-call-examples.ts'
import { lacksToken } from '../../token/verdict-on.ts'

export default accessRefusal(FETCH, 'token-on-fetch', {
  says: 'Once authentication is required, a profile fetch carries a valid token too.',
  source: {
    page: 'profile-fetch',
    evidence: 'vendor',
    quote:
      'Once authentication is switched ON, all profile API requests must have the profile ' +
      'authentication token set in the request headers.',
  },
  when: (context) => context.reading('token-covers') === 'all-profile' && lacksToken(context),
  reply(refuse, context) {
    if (context.reading('bad-token-status') === '401')
      return refuse(401, { status: 401, message: 'Unauthorized' })
    return refuse(403, { status: 403, message: 'Forbidden' })
  },
  examples: PROFILE_CALL_EXAMPLES,
})
