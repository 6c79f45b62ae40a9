import type { Broken } from '../../../engine/book/duty.ts'
import type { Observation } from '../../../engine/book/journal/observation.ts'
import { statusLookOf } from '../journal/status-looks.ts'
import { bulk, statusAt } from '../examples/steps.ts'
import { submissionOf } from '../journal/submissions.ts'
import { duty } from '../kit.ts'

const status = (showDetails: boolean) => statusAt('12:10:00', showDetails)
const detail = 'took the batch for done and never read its counters'

export default duty('getBatchStatus', 'reads-counters', {
  says:
    'A client reads the counters of a completed batch: complete does not mean that every row was ' +
    'applied.',
  source: {
    page: 'profile-bulk-api',
    evidence: 'assumed',
    quote:
      'A more detailed response can be fetched by passing a parameter `showDetails=true` to the ' +
      '`batchStatus` url above.',
    note: 'The page offers the counters; that a client looks at them is assumed.',
  },
  remedy:
    'Ask once more with `showDetails=true`, and send rows again that failed; with version 1 look at ' +
    '`profilesNotFound` too.',
  judge(seen) {
    const submitted = new Set(seen.map((call) => submissionOf(call)?.batchId))
    const kept = new Map<string, Observation>()
    const broken = new Map<string, Broken>()
    for (const call of seen) {
      const look = statusLookOf(call)
      if (!look?.complete) continue
      if (look.detailed) kept.set(look.batchId, call)
      else if (submitted.has(look.batchId)) broken.set(look.batchId, { at: call, detail })
    }
    for (const batchId of kept.keys()) broken.delete(batchId)
    return { kept: [...kept.values()], broken: [...broken.values()] }
  },
  examples: {
    kept: [
      { steps: [bulk, status(true)] },
      { name: 'after it has completed', steps: [bulk, status(false), status(true)] },
    ],
    broken: [{ steps: [bulk, status(false)] }],
  },
})
