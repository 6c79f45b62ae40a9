import { promise } from '../../kit.ts'
import { elements } from '../../samples.ts'

const byVersion1 = (body: string) =>
  ({ state: 'a batch', params: { version: 1, status: 'complete', body } }) as const

export default promise('getBatchStatus', 'version-1-updates', {
  says: 'Version 1 creates no profile that is not known; the status counts it as not found.',
  source: {
    page: 'profile-bulk-api',
    evidence: 'vendor',
    quote: 'If you are using v1, profiles are not created for missing pcIds or mbox3rdPartyIds.',
    note: 'That the counter profilesNotFound counts them is read from its name.',
  },
  examples: [
    {
      given: [
        { state: 'profiles', params: { count: 2 } },
        byVersion1('batch=thirdPartyId,tier\nloyal-1,gold\nloyal-2,gold\nloyal-9,gold'),
      ],
      request: { query: { showDetails: true } },
      reply: {
        status: 200,
        body: elements({ successfulUpdates: 2, profilesNotFound: 1 }),
      },
    },
    {
      name: 'known from a batch of version 2',
      given: [
        { state: 'a batch', params: { batchId: 'acmeshop-1767225600000-00000001', status: 'complete' } },
        byVersion1('batch=thirdPartyId,tier\nloyal-2,gold\nloyal-9,gold'),
      ],
      request: { query: { showDetails: true } },
      reply: { status: 200, body: elements({ successfulUpdates: 1, profilesNotFound: 1 }) },
    },
  ],
})
