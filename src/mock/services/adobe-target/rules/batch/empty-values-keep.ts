import { promise } from '../../kit.ts'
import { batchAt, profileWith } from '../../samples.ts'

export default promise('fetchProfileByThirdPartyId', 'empty-values-keep', {
  says: 'An empty value, or one that is left out, keeps the value there is.',
  source: {
    page: 'profile-bulk-api',
    evidence: 'vendor',
    quote:
      'Sending empty values ("", null, or missing fields) for existing parameters or attributes does not ' +
      'reset or delete those values in the profile store.',
  },
  examples: [
    {
      first: [batchAt('2026-01-20T12:00:00Z', 'batch=thirdPartyId,tier,city\nloyal-1,,Seoul')],
      at: '2026-01-21T12:00:00Z',
      request: { path: { thirdPartyId: 'loyal-1' } },
      reply: profileWith({ tier: 'silver' }),
    },
    {
      first: [batchAt('2026-01-20T12:00:00Z', 'batch=thirdPartyId,city,tier\nloyal-1,Seoul')],
      at: '2026-01-21T12:00:00Z',
      request: { path: { thirdPartyId: 'loyal-1' } },
      reply: profileWith({ tier: 'silver' }),
    },
  ],
})
