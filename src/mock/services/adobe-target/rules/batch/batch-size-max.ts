import { TOO_LARGE } from '../../batch/batch-of.ts'
import { batchOfBytes } from '../../examples.ts'
import { inBandRefusal } from '../../kit.ts'
import { BULK } from '../../operations.ts'
import { notTaken } from '../../refusal/edge-refusal.ts'

export default inBandRefusal(BULK, 'batch-size-max', {
  says: 'A batch has less than 50 MB; a larger one changes nothing.',
  source: {
    page: 'profile-bulk-api',
    evidence: 'vendor',
    quote:
      '* The size of the batch file must be less than 50 MB. In addition, the total number of rows ' +
      'should not exceed 500,000 rows per upload.',
    note: 'Read as 50 times 1,048,576 bytes. The message is assumed.',
  },
  when: ({ bodySize }) => bodySize >= TOO_LARGE,
  reply(refuse, context) {
    const body = notTaken('Batch is too large')
    return context.reading('large-batch-status') === '413' ? refuse(413, body) : refuse(200, body)
  },
  examples: {
    refused: [
      {
        request: {
          get body() {
            return batchOfBytes(TOO_LARGE)
          },
        },
      },
      {
        readings: { 'large-batch-status': '413' },
        request: {
          get body() {
            return batchOfBytes(TOO_LARGE)
          },
        },
      },
    ],
    allowed: [
      {
        request: {
          get body() {
            return batchOfBytes(TOO_LARGE - 1)
          },
        },
      },
    ],
  },
})
