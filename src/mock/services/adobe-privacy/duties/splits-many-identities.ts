import { judgeEach } from '../../../engine/book/journal/judge-each.ts'
import { usersOf } from '../journal/creates.ts'
import { createJobs } from '../examples/steps.ts'
import { callsOf, duty } from '../kit.ts'
import { manyUsers } from '../samples.ts'

export default duty('createPrivacyJob', 'splits-many-identities', {
  says: 'Gives a user at most nine identities, and spreads more of one person over several users.',
  source: {
    page: 'privacy-jobs',
    evidence: 'stated',
    quote: '단일 사용자가 가질 수 있는 ID의 수는 9개로 제한됩니다.',
    english: 'The number of IDs that one user can have is limited to 9.',
    note: 'That the others go to further users is assumed; the page gives the limit.',
  },
  remedy:
    'Send a second user with a key of its own for the identities beyond the ninth, and join the ' +
    'answers by key.',
  judge: judgeEach(callsOf('createPrivacyJob'), (create) => {
    const most = Math.max(0, ...usersOf(create).map(({ identities }) => identities.length))
    if (most > 9) return { broken: `gave a user ${most} identities` }
    return most === 9 ? 'kept' : undefined
  }),
  examples: {
    kept: [{ given: [], steps: [createJobs(manyUsers(2, 9))] }],
    broken: [{ steps: [createJobs(manyUsers(2, 10))] }],
  },
})
