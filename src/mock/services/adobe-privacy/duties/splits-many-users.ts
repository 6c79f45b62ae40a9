import type { Broken } from '../../../engine/book/duty.ts'
import type { Observation } from '../../../engine/book/journal/observation.ts'
import { isCall } from '../journal/calls-of.ts'
import { usersOf } from '../journal/creates.ts'
import { orgOf } from '../journal/sender.ts'
import { duty } from '../kit.ts'
import { davidSmith, manyUsers, twoUsersBut } from '../samples.ts'

const oneMore = twoUsersBut({ users: [davidSmith] })

export default duty('createPrivacyJob', 'splits-many-users', {
  says: 'Spreads more than 1000 users over several requests.',
  source: {
    page: 'privacy-jobs',
    evidence: 'stated',
    quote: '단일 요청으로 최대 1000명의 사용자를 제공할 수 있습니다.',
  },
  remedy: 'Cut the list of users into pieces of at most 1000 and send one request for each.',
  judge(seen) {
    const kept: Observation[] = []
    const broken: Broken[] = []
    const spread = new Map<string, Set<string>>()
    for (const one of seen.filter((one) => isCall(one, 'createPrivacyJob'))) {
      const keys = usersOf(one).map(({ key }) => key)
      const all = new Set([...(spread.get(orgOf(one) ?? '') ?? []), ...keys])
      spread.set(orgOf(one) ?? '', all)
      if (keys.length > 1000) broken.push({ at: one, detail: `named ${keys.length} users in one request` })
      else if (all.size > 1000) kept.push(one)
    }
    return { kept, broken }
  },
  examples: {
    kept: [
      {
        given: [],
        steps: [
          { operation: 'createPrivacyJob', request: { body: manyUsers(1000) } },
          { operation: 'createPrivacyJob', request: { body: oneMore } },
        ],
      },
    ],
    broken: [{ steps: [{ operation: 'createPrivacyJob', request: { body: manyUsers(1001) } }] }],
  },
})
