import { judgeInTurn } from '../../../engine/book/journal/judge-in-turn.ts'
import { LostCreates } from '../journal/lost-creates.ts'
import { createJobs, listJobs } from '../examples/steps.ts'
import { duty, isCall } from '../kit.ts'
import { oneUserBut } from '../samples.ts'

const create = { operation: 'createPrivacyJob' } as const
const lost = { ...create, lost: true }
const list = (regulation: string) => listJobs({ regulation })
const forOneUser = createJobs(oneUserBut({ key: 'DavidSmith' }))
const another = createJobs(oneUserBut({ key: 'another' }))

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
  judge: judgeInTurn(() => {
    const open = new LostCreates()
    return (call) => {
      if (open.endShown(call)) return 'kept'
      if (!isCall(call, 'createPrivacyJob')) return undefined
      const isSentAgain = open.endShared(call)
      if (call.lost && call.succeeded) open.add(call)
      return isSentAgain ? { broken: 'sent it again without a look at the list' } : undefined
    }
  }),
  examples: {
    kept: [
      { given: [], steps: [lost, list('ccpa')] },
      { name: 'another request in between', given: [], steps: [lost, another, list('ccpa'), create] },
    ],
    broken: [
      { given: [], steps: [lost, create] },
      { name: 'one of its users', given: [], steps: [lost, forOneUser] },
      { name: 'a look at another regulation', given: [], steps: [lost, list('gdpr'), create] },
    ],
  },
})
