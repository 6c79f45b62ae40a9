/** What the samples of this service send and what its named states hold by default. */
export const SAMPLE = {
  accessToken: 'acme-administrator',
  apiKey: 'acme-integration',
  profileToken: '5d0c8a3e-6f4b-4c1d-9e27-1b7a90f3c642',
  pcId: '1767225600000-575948',
  thirdPartyId: 'loyal-1',
  marketingCloudVisitorId: '38304201476218905563071226510949875513',
  attributes: { tier: 'silver', newsletter: 'false' },
  batchId: 'acmeshop-1767225600000-48213377',
  batch: 'batch=thirdPartyId,tier\nloyal-2,gold\nloyal-3,silver',
} as const
