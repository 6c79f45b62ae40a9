import { audienceError } from '../../errors/audience-error.ts'
import { knownKey } from '../../caller.ts'
import { keyKnown } from '../../account/key-examples.ts'
import { accessRefusal } from '../../kit.ts'

export default accessRefusal('listAudienceTokens', 'audience-key-known', {
  says: 'A revoked API key opens nothing in the older CDP family.',
  source: {
    page: 'cdp-api',
    evidence: 'vendor',
    quote: "Unauthorized; You don't provide valid credentials.",
  },
  after: ['audience-key-sent'],
  when: ({ headers, state }) => knownKey(headers, state)?.revoked === true,
  reply: (refuse) => refuse(401, audienceError('unauthorized', 'Unauthorized')),
  examples: keyKnown,
})
