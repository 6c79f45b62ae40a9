import { judgeEach } from '../../../engine/book/journal/judge-each.ts'
import { FIRST_BATCH_ID } from '../samples.ts'
import { statusLookOf } from '../journal/status-looks.ts'
import { fetchesFrom, submissionOf } from '../journal/submissions.ts'
import { duty } from '../kit.ts'
import { BULK } from '../kit.ts'

const bulk = { operation: 'batchUpdateProfiles' } as const
const fetch = { operation: 'fetchProfileByThirdPartyId' } as const
const request = { query: { batchId: FIRST_BATCH_ID, showDetails: true } }
const status = (at: string) => ({ operation: 'getBatchStatus', at: `2026-01-20T${at}Z`, request }) as const

export default duty([...BULK, 'getBatchStatus'], 'waits-for-complete', {
  says: 'A client takes `success` for “queued”, and reads the status until it is `complete` or `stuck`.',
  source: {
    page: 'profile-bulk-api',
    evidence: 'vendor',
    quote:
      '|[!UICONTROL incomplete]|The profile batch update request is still being ' +
      'processed and not completed.|',
  },
  remedy:
    'Keep the status URL and ask again, with pauses of minutes and an end after 24 hours; count rows ' +
    'as done only then.',
  judge: judgeEach(
    (one) => (submissionOf(one) ?? statusLookOf(one))?.batchId,
    (one, i, alike, seen) => {
      const submission = alike[0] && submissionOf(alike[0])
      const shows = (j: number, ended: boolean) =>
        alike[j] !== undefined && statusLookOf(alike[j])?.ended === ended
      if (!submission || i === 0) return undefined
      if (shows(i, false)) {
        const isTaken =
          one === alike.at(-1) &&
          seen.slice(seen.indexOf(one)).some((other) => fetchesFrom(submission, other))
        return isTaken
          ? { broken: 'stopped asking while the batch was incomplete, and fetched a profile of it' }
          : undefined
      }
      if (!shows(i - 1, true)) return 'kept'
      // A client may look once more for the counters; with the fourth look it waits for nothing.
      const isFourth = shows(i - 4, false) && one.at - alike[i - 3]!.at <= HOUR
      return isFourth
        ? { broken: 'asked three more times for the status of a batch that had ended' }
        : undefined
    },
  ),
  examples: {
    kept: [
      { steps: [bulk, status('12:01:00'), status('12:05:00'), fetch] },
      {
        name: 'a profile before and after',
        steps: [bulk, status('12:01:00'), fetch, status('12:05:00'), fetch],
      },
    ],
    broken: [
      { name: 'taken for done too early', steps: [bulk, status('12:01:00'), fetch] },
      {
        name: 'no end',
        steps: [bulk, ...['12:01:00', '12:05:00', '12:06:00', '12:07:00', '12:08:00'].map(status)],
      },
    ],
  },
})

/** Milliseconds after which a look at the status belongs to no polling any more. */
const HOUR = 60 * 60_000
