import { promise } from '../../kit.ts'
import { batchAt, profileWith } from '../../samples.ts'

export default promise('fetchProfileByThirdPartyId', 'values-decoded', {
  says: 'Names and values of a batch are decoded after the commas have split it.',
  source: {
    page: 'profile-bulk-api',
    evidence: 'vendor',
    quote:
      '* Parameters and values you specify in the batch file must be URL-encoded using UTF-8 for ' +
      'security reasons.',
    note: 'That an encoded comma belongs to the value is assumed.',
  },
  examples: [
    {
      first: [
        batchAt(
          '2026-01-20T12:00:00Z',
          'batch=thirdPartyId,city,offer\nloyal-1,%EC%84%9C%EC%9A%B8%2C%20KR,50%25 off %26 more',
        ),
      ],
      at: '2026-01-20T12:05:00Z',
      request: { path: { thirdPartyId: 'loyal-1' } },
      reply: profileWith({ city: '서울, KR', offer: '50% off & more' }),
    },
    {
      name: 'line ends of another system',
      first: [
        batchAt(
          '2026-01-20T12:00:00Z',
          'batch=thirdPartyId,tier,city\r\nloyal-1,gold,Seoul\r\nloyal-2,,Busan\r\n',
        ),
      ],
      at: '2026-01-20T12:05:00Z',
      request: {},
      reply: profileWith({ tier: 'gold', city: 'Seoul' }),
    },
  ],
})
