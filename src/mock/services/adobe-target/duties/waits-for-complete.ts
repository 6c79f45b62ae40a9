import { HOUR } from '../../../engine/book/durations.ts'
import { judgeEach } from '../../../engine/book/journal/judge-each.ts'
import { isTakenAfter } from '../journal/named-fetches.ts'
import { statusLookOf } from '../journal/status-looks.ts'
import { bulk, statusAt } from '../examples/steps.ts'
import { batchIdOf, submissionOf } from '../journal/submissions.ts'
import { BULK, duty } from '../kit.ts'

const fetch = { operation: 'fetchProfileByThirdPartyId' } as const
const early = [bulk, statusAt('12:01:00'), fetch] as const
const late = ['12:05:00', '12:06:00', '12:07:00', '12:08:00'].map((time) => statusAt(time))
const tooEarly = 'stopped asking while the batch was incomplete, and fetched a profile of it'
const tooOften = 'asked three more times for the status of a batch that had ended'

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
  judge: judgeEach(batchIdOf, (call, i, alike, seen) => {
    const submission = alike[0] && submissionOf(alike[0])
    if (!submission || i === 0) return undefined
    const shows = (j: number, ended: boolean) => alike[j] && statusLookOf(alike[j])?.ended === ended
    if (shows(i, false)) {
      return call === alike.at(-1) && isTakenAfter(call, submission, seen) ? { broken: tooEarly } : undefined
    }
    if (!shows(i - 1, true)) return 'kept'
    // A client may look once more for the counters; with the fourth look it waits for nothing. Looks an hour
    // apart belong to no polling.
    return shows(i - 4, false) && call.at - alike[i - 3]!.at <= HOUR ? { broken: tooOften } : undefined
  }),
  examples: {
    kept: [
      { steps: [bulk, statusAt('12:01:00'), statusAt('12:05:00'), fetch] },
      { name: 'a profile before and after', steps: [...early, statusAt('12:05:00'), fetch] },
    ],
    broken: [
      { name: 'taken for done too early', steps: early },
      { name: 'no end', steps: [bulk, statusAt('12:01:00'), ...late] },
    ],
  },
})
