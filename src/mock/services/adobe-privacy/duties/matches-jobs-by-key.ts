import type { Broken } from '../../../engine/book/duty.ts'
import type { Observation } from '../../../engine/book/journal/observation.ts'
import { isCall } from '../journal/calls-of.ts'
import { createdJobs, tasksOf } from '../journal/creates.ts'
import { duty } from '../kit.ts'
import { FIRST_JOB_ID, oneUserBut, SECOND_JOB_ID } from '../samples.ts'

const given = { given: [], readings: { 'create-order': 'shuffled' } } as const
const body = oneUserBut({ action: ['access', 'delete'] })
const create = { operation: 'createPrivacyJob', request: { body }, at: '2026-01-20T12:00:00Z' } as const
const download = (jobId: string) =>
  ({
    operation: 'retrievePrivacyJobContent',
    request: { path: { jobId } },
    at: '2026-01-20T13:00:00Z',
  }) as const

export default duty('createPrivacyJob', 'matches-jobs-by-key', {
  says: 'Takes the jobs of an answer by key and action, not by their place in the list.',
  source: {
    page: 'commerce',
    evidence: 'observed',
    quote: '"jobId": "a52ca034-858e-11ef-bbb4-d5d952d69769",',
    note: 'In this recorded answer the delete comes before the access that was asked for first.',
  },
  remedy:
    'Build a map from key and action to jobId. The reading create-order with shuffled shows the difference.',
  judge(seen) {
    const kept: Observation[] = []
    const broken: Broken[] = []
    for (const create of seen.filter((one) => isCall(one, 'createPrivacyJob') && one.succeeded)) {
      const right = downloadsOf(create, seen, 'access')
      const wrong = downloadsOf(create, seen, 'delete')
      // A client that downloads whatever it has made does not go by the place either.
      if (right.length === 0) broken.push(...wrong.map((at) => ({ at, detail })))
      if (wrong.length === 0) kept.push(...right)
    }
    return { kept, broken }
  },
  examples: {
    kept: [{ ...given, steps: [create, download(FIRST_JOB_ID)] }],
    broken: [{ ...given, steps: [create, download(SECOND_JOB_ID)] }],
  },
})

const detail = 'asked for the result of a delete, which stands where the request has an access'

/** The downloads of jobs with one action that stand in the answer where the request has the other. */
function downloadsOf(
  create: Observation,
  seen: readonly Observation[],
  action: 'access' | 'delete',
): Observation[] {
  const asked = tasksOf(create)
  const misplaced = createdJobs(create).filter(
    (job, i) => job.action === action && asked[i]?.action !== action,
  )
  const ids = new Set<string | undefined>(misplaced.map(({ jobId }) => jobId))
  return ids.size === 0
    ? []
    : seen.filter((one) => isCall(one, 'retrievePrivacyJobContent') && ids.has(one.path['jobId']))
}
