import { judgeEach } from '../../../engine/book/journal/judge-each.ts'
import { batchEncodingOf } from '../journal/batch-encoding.ts'
import { BULK, callsOf, duty } from '../kit.ts'

const bulk = (body: string) => ({ operation: 'batchUpdateProfiles', request: { body } }) as const

export default duty(BULK, 'encodes-everything', {
  says: 'A client URL-encodes all names and values of a batch.',
  source: {
    page: 'profile-bulk-api',
    evidence: 'vendor',
    quote:
      'Un-encoded reserved characters are read as request syntax instead of data, which can get the ' +
      'batch rejected, truncated, or corrupted.',
  },
  remedy:
    'Encode each name and value by itself as UTF-8 before joining them with commas: a bare `&` cuts ' +
    'the batch off and a bare `+` becomes a space, without any error.',
  judge: judgeEach(callsOf(BULK), (call) => {
    const encoding = batchEncodingOf(call)
    if (encoding?.bare)
      return { broken: `sent a bare ${encoding.bare.character} in line ${encoding.bare.line} of the batch` }
    return encoding?.hasEscapes ? 'kept' : undefined
  }),
  examples: {
    kept: [
      { steps: [{ operation: 'batchUpdateProfiles' }] },
      {
        name: 'spaces as forms write them',
        steps: [bulk('batch=thirdPartyId,city\nloyal-1,S%C3%A3o+Paulo')],
      },
      {
        name: 'a plus sign where it stands for itself',
        readings: { 'plus-in-batch': 'plus' },
        steps: [bulk('batch=thirdPartyId,phone,offer\nloyal-1,+82-2,50%25')],
      },
    ],
    broken: [
      { steps: [bulk('batch=thirdPartyId,brand\nloyal-1,H&M\nloyal-2,Zara')] },
      { steps: [bulk('batch=thirdPartyId,hash\nloyal-1,YWRvYmU=')] },
      { steps: [bulk('batch=thirdPartyId,phone\nloyal-1,+82-2')] },
    ],
  },
})
