import { promise } from '../../kit.ts'
import { profileWith, twoBatches } from '../../samples.ts'

export default promise('fetchProfileByThirdPartyId', 'later-batch-wins', {
  says:
    'Of two batches of version 2 for one visitor, with no visit between them, the later one overrides what the ' +
    'first one updated.',
  source: {
    page: 'profile-bulk-api',
    evidence: 'vendor',
    quote:
      '* Consecutive v2 batch update calls without mbox calls in between for the same thirdPartyIds ' +
      'override the properties updated in the first batch update call.',
    note: 'What becomes of properties that only the first one has is the reading consecutive-batches.',
  },
  examples: [
    { first: twoBatches, at: '2026-01-21T12:01:00Z', request: {}, reply: profileWith({ tier: 'platinum' }) },
  ],
})
