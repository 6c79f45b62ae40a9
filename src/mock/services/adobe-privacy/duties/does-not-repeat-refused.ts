import { judgeEach } from '../../../engine/book/journal/judge-each.ts'
import type { Observation } from '../../../engine/book/journal/observation.ts'
import { sameRequest } from '../journal/sender.ts'
import { duty, everyOperation } from '../kit.ts'

const list = (size: number) => ({ operation: 'listPrivacyJobs', request: { query: { size } } }) as const
const lookUp = (jobId: string) => ({ operation: 'retrievePrivacyJob', request: { path: { jobId } } }) as const

export default duty(everyOperation, 'does-not-repeat-refused', {
  says: 'Does not send a refused request again unchanged: a 400, 403 or 404 stays one.',
  source: {
    page: 'openapi',
    evidence: 'assumed',
    quote: 'The request is incomplete or malformed.',
    note: 'That the client does not repeat it is assumed; the sentence says what a 400 means.',
  },
  remedy: 'Report the refusal, and repeat only after 429 and 500.',
  judge: judgeEach(sameRequest, (one, i, alike) => {
    if (isRepetition(one, alike[i - 1]))
      return { broken: `sent again unchanged what had been refused with ${one.status}` }
    return isForGood(one) && !isRepetition(alike[i + 1], one) ? 'kept' : undefined
  }),
  examples: {
    kept: [{ steps: [list(1001), list(1000)] }, { steps: [lookUp('no-such-job'), lookUp('nor-this')] }],
    broken: [
      { steps: [list(1001), list(1001)] },
      { steps: [lookUp('no-such-job'), list(100), lookUp('no-such-job')] },
    ],
  },
})

/**
 * Milliseconds after which the same request is no repetition: somebody may have granted what was missing, or
 * the client starts anew.
 */
const HOUR = 60 * 60_000

/** Refusals that pass by themselves: a job goes on, a day ends. */
const passing = ['content-complete', 'daily-limit']

function isForGood(one: Observation): boolean {
  return one.refused && [400, 403, 404].includes(one.status) && !passing.includes(one.rule ?? '') && !one.lost
}

function isRepetition(one: Observation | undefined, before: Observation | undefined): boolean {
  if (!one || !before || !isForGood(before)) return false
  return one.refused && one.status === before.status && one.rule === before.rule && one.at - before.at <= HOUR
}
