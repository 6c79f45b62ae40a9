import { promise } from '../../kit.ts'
import { batchAt, profileWith } from '../../samples.ts'

const SHORT_ROWS = [
  batchAt('2026-01-20T12:00:00Z', 'batch=thirdPartyId,a,b,c,d\nloyal-124,value1,,,value4\nloyal-125,,value2'),
]

export default promise('fetchProfileByThirdPartyId', 'short-rows', {
  says: 'A row may stop early and may leave cells empty.',
  source: { page: 'profile-bulk-api', evidence: 'vendor', quote: '124,value1,,,value4\n125,,value2' },
  examples: [
    {
      first: SHORT_ROWS,
      at: '2026-01-21T12:00:00Z',
      request: { path: { thirdPartyId: 'loyal-124' } },
      reply: {
        ...profileWith({ a: 'value1', d: 'value4' }),
        absent: ['profileAttributes.b', 'profileAttributes.c'],
      },
    },
    {
      first: SHORT_ROWS,
      at: '2026-01-21T12:00:00Z',
      request: { path: { thirdPartyId: 'loyal-125' } },
      reply: { ...profileWith({ b: 'value2' }), absent: ['profileAttributes.a', 'profileAttributes.c'] },
    },
  ],
})
