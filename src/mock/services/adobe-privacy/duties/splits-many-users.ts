import { judgeInTurn } from '../../../engine/book/journal/judge-in-turn.ts'
import { usersOf } from '../journal/creates.ts'
import { orgOf } from '../journal/sender.ts'
import { createJobs } from '../examples/steps.ts'
import { duty, isCall } from '../kit.ts'
import { davidSmith, manyUsers, twoUsersBut } from '../samples.ts'

const oneMore = twoUsersBut({ users: [davidSmith] })

export default duty('createPrivacyJob', 'splits-many-users', {
  says: 'Gives a request at most 1000 users, and spreads more over several requests.',
  source: {
    page: 'privacy-jobs',
    evidence: 'stated',
    quote: '단일 요청으로 최대 1000명의 사용자를 제공할 수 있습니다.',
    english: 'Up to 1000 users can be given in a single request.',
  },
  remedy: 'Cut the list of users into pieces of at most 1000 and send one request for each.',
  judge: judgeInTurn(() => {
    const spread = new Map<string, Set<string>>()
    return (create) => {
      if (!isCall(create, 'createPrivacyJob')) return undefined
      const org = orgOf(create) ?? ''
      const keys = usersOf(create).map(({ key }) => key)
      const all = spread.get(org) ?? new Set<string>()
      for (const key of keys) all.add(key)
      spread.set(org, all)
      if (keys.length > 1000) return { broken: `named ${keys.length} users in one request` }
      return all.size > 1000 ? 'kept' : undefined
    }
  }),
  examples: {
    kept: [{ given: [], steps: [createJobs(manyUsers(1000)), createJobs(oneMore)] }],
    broken: [{ steps: [createJobs(manyUsers(1001))] }],
  },
})
