import { batchOf } from '../../batch/batch-of.ts'
import { MOST_ROWS } from '../../batch/read-batch.ts'
import { BULK, inBandRefusal } from '../../kit.ts'
import { refuseBatch } from '../../errors/batch-refusal.ts'
import { batchOfRows } from '../../samples.ts'

export default inBandRefusal(BULK, 'batch-rows-max', {
  says: 'A batch has at most 500,000 rows.',
  source: {
    page: 'profile-bulk-api',
    evidence: 'vendor',
    quote:
      'In addition, the total number of rows should not exceed 500,000. This limit ensures that ' +
      "servers don't get flooded with too many requests.",
    note: 'That the header is no row and that the whole batch is refused are assumed.',
  },
  when: (context) => batchOf(context, context.body) === 'too-many-rows',
  reply: (refuse, context) => refuseBatch(refuse, context, 'Batch has more than 500000 rows'),
  after: ['batch-size-max'],
  examples: {
    refused: [{ request: batchOfRows(MOST_ROWS + 1) }],
    allowed: [{ request: batchOfRows(MOST_ROWS - 1) }],
  },
})
