import { promise } from '../../kit.ts'
import { batchAt, profileWith } from '../../samples.ts'

export default [
  promise('fetchProfileByThirdPartyId', 'values-decoded', {
    says: 'Names and values of a batch are decoded.',
    source: {
      page: 'profile-bulk-api',
      evidence: 'vendor',
      quote: '_For example, the value `50% off & more` must be sent as `50%25 off %26 more`._',
    },
    examples: [
      {
        first: [
          batchAt(
            '2026-01-20T12:00:00Z',
            'batch=thirdPartyId,city,offer\nloyal-1,%EC%84%9C%EC%9A%B8,50%25 off %26 more',
          ),
        ],
        at: '2026-01-21T12:00:00Z',
        request: { path: { thirdPartyId: 'loyal-1' } },
        reply: profileWith({ city: '서울', offer: '50% off & more' }),
      },
    ],
  }),
  promise('fetchProfileByThirdPartyId', 'values-decoded-once-split', {
    says: 'Names and values are decoded after line ends and commas have split the batch.',
    source: {
      page: 'profile-bulk-api',
      evidence: 'assumed',
      quote:
        '* Parameters and values you specify in the batch file must be URL-encoded using UTF-8 for ' +
        'security reasons.',
      note: 'No other way to write a comma is said. That a line may end as on Windows is assumed as well.',
    },
    examples: [
      {
        first: [
          batchAt(
            '2026-01-20T12:00:00Z',
            'batch=thirdPartyId,city,tier\r\nloyal-1,Seoul%2C%20KR,gold\r\nloyal-2,,Busan\r\n',
          ),
        ],
        at: '2026-01-21T12:00:00Z',
        request: {},
        reply: profileWith({ city: 'Seoul, KR', tier: 'gold' }),
      },
    ],
  }),
]
