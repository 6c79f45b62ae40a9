import type { Broken } from '../../../engine/book/duty.ts'
import type { Observation } from '../../../engine/book/journal/observation.ts'
import { isRefusedBy } from '../journal/is-refused-by.ts'
import { clientOf, sameRequest } from '../journal/sender.ts'
import { duty, everyOperation } from '../kit.ts'

const list = { operation: 'listPrivacyJobs' } as const
const renewed = {
  operation: 'listPrivacyJobs',
  request: { headers: { authorization: 'Bearer a-new-token' } },
} as const

export default duty(everyOperation, 'renews-token', {
  says: 'Gets a new access token before the old one has lived 24 hours, and after a 401.',
  source: {
    page: 'getting-started',
    evidence: 'vendor',
    quote: 'However, your `{ACCESS_TOKEN}` is temporary and must be regenerated every 24 hours.',
  },
  remedy: 'Keep the time of issue with the token. The state "a fresh token" lets one expire with the clock.',
  judge(seen) {
    const kept: Observation[] = []
    const broken: Broken[] = []
    const refused = new Set<string>()
    const expired = new Map<string, string | undefined>()
    for (const one of seen) {
      const token = one.headers['authorization']
      if (isRefusedBy(one, 'token-valid') && !one.lost) {
        if (refused.has(sameRequest(one)))
          broken.push({ at: one, detail: 'sent it again with the token that had been refused' })
        refused.add(sameRequest(one))
        expired.set(clientOf(one), token)
      } else if (one.succeeded && expired.has(clientOf(one)) && expired.get(clientOf(one)) !== token) {
        kept.push(one)
        expired.delete(clientOf(one))
      }
    }
    return { kept, broken }
  },
  examples: {
    kept: [{ given: ['a complete job', 'an expired token'], steps: [list, renewed] }],
    broken: [{ given: ['a complete job', 'an expired token'], steps: [list, list] }],
  },
})
