import { judgeEach } from '../../../engine/book/journal/judge-each.ts'
import { hasWaitedADay, isOverLimit, shownOverLimit } from '../journal/daily-limit.ts'
import { clientOf } from '../journal/sender.ts'
import { createJobs } from '../examples/steps.ts'
import { callsOf, duty } from '../kit.ts'
import { oneUserBut } from '../samples.ts'

const given = ['no jobs', { state: 'daily limit used up', params: { left: 2 } }] as const
const create = { operation: 'createPrivacyJob', at: '2026-01-20T12:00:00Z' } as const
const smaller = createJobs(oneUserBut({}))

export default duty('createPrivacyJob', 'stays-within-daily-limit', {
  says: 'Creates at most 20,000 jobs a day and leaves the rest for the next.',
  source: {
    page: 'daily-limit',
    evidence: 'vendor',
    quote: 'Schedule the batches across multiple days to stay within the 20,000 jobs per day limit.',
    note: 'The page says that there is a strict limit; this article gives its number.',
  },
  remedy: 'Count users and actions, and queue what is beyond the limit until the next day in GMT.',
  judge: judgeEach(callsOf('createPrivacyJob', clientOf), (create, i, alike) => {
    if (create.succeeded) return hasWaitedADay(create, alike[i - 1]) ? 'kept' : undefined
    return isOverLimit(create) ? shownOverLimit(create, i, alike) : undefined
  }),
  examples: {
    kept: [{ given, steps: [create, { ...create, at: '2026-01-21T00:00:00Z' }] }],
    broken: [
      { given, steps: [create, create] },
      { given, steps: [create, smaller, { ...create, at: '2026-01-20T18:00:00Z' }] },
    ],
  },
})
