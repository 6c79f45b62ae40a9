import { isRefusedBy } from '../../../engine/book/journal/is-refused-by.ts'
import { judgeEach } from '../../../engine/book/journal/judge-each.ts'
import { perGroup } from '../../../engine/book/journal/per-group.ts'
import { endsBefore } from '../journal/ends-before.ts'
import { jobIdOf } from '../journal/job-id-of.ts'
import { requestIdOf, showsEnd, showsOpen } from '../journal/look-ups.ts'
import { senderOf } from '../journal/sender.ts'
import { downloadAt, lookUpAt as at } from '../examples/steps.ts'
import { callsOf, duty } from '../kit.ts'

const watched = ['retrievePrivacyJob', 'retrievePrivacyJobContent'] as const
const given = 'a submitted job'

export default duty(watched, 'polls-until-terminal', {
  says:
    'Looks a job up again until it is complete or an error, and then no more: submitted and processing ' +
    'are not the end.',
  source: {
    page: 'privacy-jobs',
    evidence: 'assumed',
    quote: '제출된 작업에 아직 처리 중인 종속 하위 작업이 있는 경우 `processing` 상태가 유지될 수 있습니다.',
    english:
      'Where a submitted job has dependent child jobs that are still being processed, it may stay in the ' +
      'status `processing`.',
    note:
      'The page says that a job may stay processing; that a client looks until the end, and then no ' +
      'more, is assumed.',
  },
  remedy:
    'Treat every status but complete and error as still open, whatever its products ' +
    'say, and stop at those two.',
  judge: judgeEach(callsOf(watched, senderOf, jobIdOf), (call, i, alike) => {
    const before = alike[i - 1]
    if (!before) return undefined
    if (isRefusedBy(call, 'content-complete'))
      return showsOpen(before) ? { broken: 'asked for the result of an open job' } : undefined
    if (!showsEnd(call)) return undefined
    if (showsOpen(before) && requestIdOf(before) === requestIdOf(call)) return 'kept'
    // A client may look once more for the details and once for the address; a third time it waits for
    // nothing.
    return endsBefore(i, alike) === 3 && polledIn(alike).has(requestIdOf(call))
      ? { broken: 'looked the job up three times after its end' }
      : undefined
  }),
  examples: {
    kept: [
      { given, steps: [at('12:00:00'), at('12:10:00'), at('12:20:00'), at('12:20:10'), at('12:20:20')] },
    ],
    broken: [
      { given, steps: [at('12:00:00'), at('12:20:00'), at('12:21:00'), at('12:22:00'), at('12:23:00')] },
      { given, steps: [at('12:00:00'), downloadAt('12:05:00')] },
    ],
  },
})

/** The requests whose jobs were looked up while they were open. */
const polledIn = perGroup((alike) => new Set(alike.filter(showsOpen).map(requestIdOf)))
