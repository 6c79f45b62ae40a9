import { batchOf } from '../../batch/batch-of.ts'
import { BULK, inBandRefusal } from '../../kit.ts'
import { refuseBatch } from '../../errors/batch-refusal.ts'

export default inBandRefusal(BULK, 'batch-names-bare', {
  says: 'Where the form of names is read as a condition, a column has no `profile.` before its name.',
  source: {
    page: 'profile-bulk-api',
    evidence: 'vendor',
    quote:
      '* The parameters must be in the format `paramName` only. Parameters are displayed in [!DNL ' +
      'Target] as `profile.paramName`.',
    note: 'What becomes of others is open: see the reading prefixed-columns.',
  },
  when(context) {
    if (context.reading('prefixed-columns') === 'stored') return false
    const batch = batchOf(context, context.body)
    return typeof batch !== 'string' && batch.columns.some((name) => name.startsWith('profile.'))
  },
  reply: (refuse, context) => refuseBatch(refuse, context, 'Parameters must be in the format paramName'),
  after: ['batch-size-max'],
  examples: {
    refused: [
      {
        readings: { 'prefixed-columns': 'refused' },
        request: { body: 'batch=thirdPartyId,profile.tier\nloyal-1,gold' },
      },
    ],
    allowed: [
      { request: { body: 'batch=thirdPartyId,profile.tier\nloyal-1,gold' } },
      {
        readings: { 'prefixed-columns': 'refused' },
        request: { body: 'batch=thirdPartyId,tier\nloyal-1,gold' },
      },
    ],
  },
})
