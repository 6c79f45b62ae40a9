import { promise } from '../../kit.ts'
import { profileWith, SAMPLE, updateAt } from '../../samples.ts'

export default promise('fetchProfileByThirdPartyId', 'one-profile-updated', {
  says: 'A profile can be updated on its own.',
  source: {
    page: 'profile-api-settings',
    evidence: 'stated',
    quote: 'API를 통해 프로필을 개별적으로 또는 대량으로 업데이트할 수도 있습니다.',
    english: 'Profiles can also be updated one by one or in bulk through the API.',
  },
  examples: [
    {
      first: [updateAt('2026-01-20T12:00:00Z', 'profile.tier=gold&profile.city=S%C3%A3o%20Paulo')],
      at: '2026-01-21T12:00:00Z',
      request: { path: { thirdPartyId: 'loyal-1' } },
      reply: profileWith({ tier: 'gold', city: 'São Paulo' }),
    },
    {
      first: [
        {
          operation: 'updateProfileByPost',
          at: '2026-01-20T12:00:00Z',
          request: {
            query: { mbox3rdPartyId: undefined, mboxPC: SAMPLE.pcId },
            body: 'profile.tier=gold',
          },
        },
      ],
      at: '2026-01-21T12:00:00Z',
      request: { path: { thirdPartyId: 'loyal-1' } },
      reply: profileWith({ tier: 'gold' }),
    },
  ],
})
