import { promise } from '../../kit.ts'
import { batchAt, profileWith } from '../../samples.ts'

export default promise('fetchProfileByThirdPartyId', 'many-profiles-updated', {
  says: 'Profiles can be updated in bulk.',
  source: {
    page: 'profile-api-settings',
    evidence: 'stated',
    quote: 'API를 통해 프로필을 개별적으로 또는 대량으로 업데이트할 수도 있습니다.',
    english: 'Profiles can also be updated one by one or in bulk through the API.',
  },
  examples: [
    {
      first: [
        batchAt(
          '2026-01-20T12:00:00Z',
          'batch=thirdPartyId,tier,city\nloyal-1,gold,Seoul\nloyal-2,silver,Busan',
        ),
      ],
      at: '2026-01-21T12:00:00Z',
      request: { path: { thirdPartyId: 'loyal-1' } },
      reply: profileWith({ tier: 'gold', city: 'Seoul' }),
    },
    {
      given: { state: 'profiles', params: { count: 2 } },
      first: [
        {
          operation: 'batchUpdateProfilesV1',
          at: '2026-01-20T12:00:00Z',
          request: { body: 'batch=thirdPartyId,tier,city\nloyal-1,gold,Seoul\nloyal-2,silver,Busan' },
        },
      ],
      at: '2026-01-21T12:00:00Z',
      request: { path: { thirdPartyId: 'loyal-2' } },
      reply: profileWith({ tier: 'silver', city: 'Busan' }),
    },
  ],
})
