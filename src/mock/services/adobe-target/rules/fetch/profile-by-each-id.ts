import { promise } from '../../kit.ts'
import { batchAt, profileWith } from '../../samples.ts'

export default promise('fetchProfileByMarketingCloudVisitorId', 'profile-by-each-id', {
  says: 'A profile is found by each of its three kinds of id.',
  source: {
    page: 'profiles-api',
    evidence: 'vendor',
    quote:
      '|`visitorId`|The identifier for the profile. This can be a `tntid`, `thirdpartyid`, or ' +
      '`marketingcloudvisitorid`.|',
  },
  examples: [
    {
      first: [batchAt('2026-01-20T12:00:00Z', 'batch=thirdPartyId,tier\nloyal-1,gold')],
      at: '2026-01-21T12:00:00Z',
      request: {},
      reply: profileWith({ tier: 'gold' }),
    },
    {
      first: [batchAt('2026-01-20T12:00:00Z', 'batch=pcId,tier\n1767225600000-575948,gold')],
      at: '2026-01-21T12:00:00Z',
      request: {},
      reply: profileWith({ tier: 'gold' }),
    },
  ],
})
