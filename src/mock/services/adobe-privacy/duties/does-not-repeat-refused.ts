import { isRefusedBy } from '../../../engine/book/journal/is-refused-by.ts'
import { judgeRepetitions } from '../../../engine/book/journal/judge-repetitions.ts'
import { sameRequest } from '../journal/same-request.ts'
import { listJobs } from '../examples/steps.ts'
import { duty, everyOperation } from '../kit.ts'

const list = (size: number) => listJobs({ size })
const lookUp = (jobId: string) => ({ operation: 'retrievePrivacyJob', request: { path: { jobId } } }) as const

/** Refusals that pass by themselves: a job goes on, a day ends. */
const PASSING = ['content-complete', 'daily-limit']

export default duty(everyOperation, 'does-not-repeat-refused', {
  says: 'Does not send a refused request again unchanged: a 400, 403 or 404 stays one.',
  source: {
    page: 'openapi',
    evidence: 'assumed',
    quote: 'The request is incomplete or malformed.',
    note: 'That the client does not repeat it is assumed; the sentence says what a 400 means.',
  },
  remedy: 'Report the refusal, and repeat only after 429 and 500.',
  judge: judgeRepetitions({
    sameRequest,
    isForGood: (refused) => [400, 403, 404].includes(refused.status) && !isRefusedBy(refused, ...PASSING),
  }),
  examples: {
    kept: [{ steps: [list(1001), list(1000)] }, { steps: [lookUp('no-such-job'), lookUp('nor-this')] }],
    broken: [
      { steps: [list(1001), list(1001)] },
      { steps: [lookUp('no-such-job'), list(100), lookUp('no-such-job')] },
    ],
  },
})
