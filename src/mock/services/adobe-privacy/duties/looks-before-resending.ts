import type { Broken } from '../../../engine/book/duty.ts'
import type { Observation } from '../../../engine/book/journal/observation.ts'
import { isCall } from '../journal/calls-of.ts'
import { sharesTask } from '../journal/creates.ts'
import { showsCreation } from '../journal/lists.ts'
import { duty } from '../kit.ts'
import { oneUserBut } from '../samples.ts'

const lost = { operation: 'createPrivacyJob', lost: true } as const
const list = (regulation: string) =>
  ({ operation: 'listPrivacyJobs', request: { query: { regulation } } }) as const
const create = (key: string) =>
  ({ operation: 'createPrivacyJob', request: { body: oneUserBut({ key }) } }) as const

export default duty(['createPrivacyJob', 'listPrivacyJobs'], 'looks-before-resending', {
  says: 'After a create whose answer was lost looks for the jobs by key before it sends the request again.',
  source: {
    page: 'best-practices',
    evidence: 'assumed',
    quote: 'Be mindful that your request may be dropped from the gateway if it exceeds 60 seconds.',
    note: 'That the client looks first is assumed: no page knows a key that makes a request safe to repeat.',
  },
  remedy:
    "List today's jobs of the regulation and compare userKey and action: a second request makes the " +
    'same jobs again.',
  judge(seen) {
    const kept: Observation[] = []
    const broken: Broken[] = []
    let open: readonly Observation[] = []
    for (const one of seen) {
      if (open.some((lost) => showsCreation(one, lost))) kept.push(one)
      open = open.filter((lost) => !showsCreation(one, lost))
      if (!isCall(one, 'createPrivacyJob')) continue
      if (open.some((lost) => sharesTask(one, lost)))
        broken.push({ at: one, detail: 'sent it again without a look at the list' })
      open = open.filter((lost) => !sharesTask(one, lost))
      if (one.lost && one.succeeded) open = [...open, one]
    }
    return { kept, broken }
  },
  examples: {
    kept: [
      { given: [], steps: [lost, list('ccpa')] },
      {
        name: 'another request in between',
        given: [],
        steps: [lost, create('another'), list('ccpa'), { operation: 'createPrivacyJob' }],
      },
    ],
    broken: [
      { given: [], steps: [lost, { operation: 'createPrivacyJob' }] },
      { name: 'one of its users', given: [], steps: [lost, create('DavidSmith')] },
      {
        name: 'a look at another regulation',
        given: [],
        steps: [lost, list('gdpr'), { operation: 'createPrivacyJob' }],
      },
    ],
  },
})
