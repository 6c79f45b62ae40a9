import { promise } from '../../kit.ts'
import { profileWith, updateAt } from '../../samples.ts'

export default promise('fetchProfileByThirdPartyId', 'update-names-prefixed', {
  says: 'A single update names its parameters with `profile.` before them.',
  source: {
    page: 'profile-single-api',
    evidence: 'vendor',
    quote: '* Parameter format is `profile.paramName`.',
  },
  examples: [
    {
      first: [updateAt('2026-01-20T12:00:00Z', 'profile.city=Seoul')],
      at: '2026-01-21T12:00:00Z',
      request: {},
      reply: profileWith({ city: 'Seoul' }),
    },
  ],
})
