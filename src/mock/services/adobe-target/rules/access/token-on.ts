import { accessRefusal, FETCH, UPDATE } from '../../kit.ts'
import { refused } from '../../errors/edge-refusal.ts'
import { PROFILE_CALLS } from '../../examples/profile-calls.ts'
import { lacksToken, type TokenCall } from '../../token/token-standing.ts'

const SOURCE = {
  page: 'profile-fetch',
  evidence: 'vendor',
  quote:
    'Once authentication is switched ON, all profile API requests must have the profile ' +
    'authentication token set in the request headers.',
} as const

/** What a client in use reckons with when it fetches a profile. */
const FORBIDDEN = {
  evidence: 'observed',
  page: 'segment-client',
  quote: "const errorCode = error.message == 'Forbidden' ? 403 : 500",
} as const

const isAskedFor = (context: TokenCall) =>
  context.reading('token-covers') === 'all-profile' && lacksToken(context)

export default [
  accessRefusal(FETCH, 'token-on-fetch', {
    says: 'Once authentication is required, a profile fetch carries a valid token too.',
    source: SOURCE,
    when: isAskedFor,
    reply(refuse, context) {
      if (context.reading('bad-token-status') === '401')
        return refuse(401, { status: 401, message: 'Unauthorized' })
      return refuse(403, { status: 403, message: 'Forbidden' })
    },
    answer: { status: FORBIDDEN },
    examples: PROFILE_CALLS,
  }),
  accessRefusal(UPDATE, 'token-on-update', {
    says: 'Once authentication is required, a single update carries a valid token too.',
    source: SOURCE,
    when: isAskedFor,
    reply: (refuse, context) =>
      context.reading('bad-token-status') === '401'
        ? refuse(401, refused('Unauthorized'))
        : refuse(403, refused('Forbidden')),
    after: ['edge-client-known'],
    examples: PROFILE_CALLS,
  }),
]
