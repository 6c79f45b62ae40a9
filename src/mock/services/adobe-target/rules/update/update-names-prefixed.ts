import { promise } from '../../kit.ts'
import { profileWith, updateAt } from '../../samples.ts'

export default promise('fetchProfileByThirdPartyId', 'update-names-prefixed', {
  says: 'A single update sets the parameters whose names begin with `profile.`, and no others.',
  source: {
    page: 'profile-single-api',
    evidence: 'vendor',
    quote: '* Parameter format is `profile.paramName`.',
  },
  examples: [
    {
      first: [updateAt('2026-01-20T12:00:00Z', 'tier=gold&profile.city=Seoul&profile.newsletter=')],
      at: '2026-01-21T12:00:00Z',
      request: {},
      reply: profileWith({ tier: 'silver', city: 'Seoul', newsletter: 'false' }),
    },
  ],
})
