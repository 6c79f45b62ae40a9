import { isRefusedBy } from '../../../engine/book/journal/is-refused-by.ts'
import { judgeEach } from '../../../engine/book/journal/judge-each.ts'
import { askedBatchOf } from '../journal/status-looks.ts'
import { bulk } from '../examples/steps.ts'
import { submissionOf } from '../journal/submissions.ts'
import { BULK, duty } from '../kit.ts'
import { FIRST_BATCH_ID } from '../samples.ts'

const status = (batchId: string, path = {}) =>
  ({ operation: 'getBatchStatus', request: { query: { batchId }, path } }) as const
const elsewhere = status(FIRST_BATCH_ID, { clientCode: 'otherweb' })
const twoClients = ['a client in use', 'a client'] as const
const bulkV1 = { operation: 'batchUpdateProfilesV1' } as const

export default duty([...BULK, 'getBatchStatus'], 'follows-status-url', {
  says: 'A client reads the status of a batch at the URL that the submission answered with.',
  source: {
    page: 'profile-bulk-api',
    evidence: 'vendor',
    quote:
      'The Profiles API returns the submission status of the batch for processing along with a link ' +
      'under "batchStatus" to a different URL that shows the overall status of the particular batch job.',
  },
  remedy: 'Take the text of `batchStatus` as it is: the host is that of one edge, and the path has no `v2`.',
  judge: judgeEach(
    (call) => submissionOf(call)?.batchId ?? askedBatchOf(call),
    (call, _, [first]) => {
      const batchId = askedBatchOf(call)
      if (first === undefined || batchId === undefined) return undefined
      const { origin, path } = call.entry.request
      const asked = origin + path.replace(/\/$/, '')
      const given = submissionOf(first)?.url.replace(/\?.*/, '')
      if (asked === given) return 'kept'
      if (given) return { broken: `asked for the status at ${asked}, where the answer had named ${given}` }
      // A batch that was there before is not in the journal, and its status is found all the same.
      if (!isRefusedBy(call, 'batch-known', 'batch-id-given')) return undefined
      return { broken: `asked for a batch "${batchId}" that no answer had named` }
    },
  ),
  examples: {
    kept: [
      { steps: [bulk, status(FIRST_BATCH_ID)] },
      { name: 'a batch of version 1', steps: [bulkV1, status(FIRST_BATCH_ID)] },
    ],
    broken: [
      { name: 'an id of its own making', steps: [bulk, status('acmeshop-1768910400000')] },
      { name: 'the path of another client code', given: twoClients, steps: [bulk, elsewhere] },
    ],
  },
})
