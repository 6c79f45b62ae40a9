import type { Broken } from '../../../engine/book/duty.ts'
import type { Observation } from '../../../engine/book/journal/observation.ts'
import { misplacedDownloads } from '../journal/misplaced-downloads.ts'
import { createJobsAt, downloadAt } from '../examples/steps.ts'
import { duty, isCall } from '../kit.ts'
import { FIRST_JOB_ID, oneUserBut, SECOND_JOB_ID } from '../samples.ts'

const given = { given: [], readings: { 'create-order': 'shuffled' } } as const
const create = createJobsAt('12:00:00', oneUserBut({ action: ['access', 'delete'] }))
const detail = 'asked for the result of a delete, which stands where the request has an access'

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
    for (const create of seen.filter((call) => isCall(call, 'createPrivacyJob') && call.succeeded)) {
      const right = misplacedDownloads(create, seen, 'access')
      const wrong = misplacedDownloads(create, seen, 'delete')
      // A client that downloads whatever it has made does not go by the place either.
      if (right.length === 0) broken.push(...wrong.map((at) => ({ at, detail })))
      if (wrong.length === 0) kept.push(...right)
    }
    return { kept, broken }
  },
  examples: {
    kept: [{ ...given, steps: [create, downloadAt('13:00:00', FIRST_JOB_ID)] }],
    broken: [{ ...given, steps: [create, downloadAt('13:00:00', SECOND_JOB_ID)] }],
  },
})
