import { keyKnown, keyMaster, keySent } from '../../examples/keys.ts'
import { credentialsAsked, masterKeyAsked } from '../../account/key-sources.ts'
import { hasKey, knownKey } from '../../caller.ts'
import { audienceError, audienceUnauthorized, listed } from '../../errors/audience-error.ts'
import { accessRefusal } from '../../kit.ts'

export default [
  accessRefusal('listAudienceTokens', 'audience-key-known', {
    says: 'A revoked API key opens nothing in the older CDP family.',
    source: {
      page: 'cdp-api',
      evidence: 'vendor',
      quote: "Unauthorized; You don't provide valid credentials.",
    },
    after: ['audience-key-sent'],
    answer: { status: listed },
    when: ({ headers, state }) => knownKey(headers, state)?.revoked === true,
    reply: (refuse) => refuse(401, audienceUnauthorized),
    examples: keyKnown,
  }),
  accessRefusal('listAudienceTokens', 'audience-key-master', {
    says: 'The older CDP family takes a master key.',
    source: {
      ...masterKeyAsked,
      note: 'The description of 401; whether a write-only key gets 401 or 403 is the reading write-only-key.',
    },
    after: ['audience-key-known'],
    answer: { status: listed },
    when: ({ headers, state }) => knownKey(headers, state)?.kind === 'write-only',
    reply: (refuse, context) =>
      context.reading('write-only-key') === 'forbidden'
        ? refuse(403, audienceError('forbidden', 'Forbidden'))
        : refuse(401, audienceUnauthorized),
    examples: keyMaster,
  }),
  accessRefusal('listAudienceTokens', 'audience-key-sent', {
    says: 'Every call of the older CDP family carries an API key as `Authorization: TD1 <account>/<key>`.',
    source: credentialsAsked,
    answer: { status: listed },
    when: ({ headers }) => !hasKey(headers),
    reply: (refuse) => refuse(401, audienceUnauthorized),
    examples: keySent,
  }),
]
