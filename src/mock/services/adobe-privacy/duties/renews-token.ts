import { isRefusedBy } from '../../../engine/book/journal/is-refused-by.ts'
import { judgeInTurn } from '../../../engine/book/journal/judge-in-turn.ts'
import { sameRequest } from '../journal/same-request.ts'
import { clientOf } from '../journal/sender.ts'
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
    note: 'That a token which is not valid is renewed stands on the page about header errors.',
  },
  remedy: 'Keep the time of issue with the token. The state "a fresh token" lets one expire with the clock.',
  judge: judgeInTurn(() => {
    const refused = new Set<string>()
    const expired = new Map<string, string | undefined>()
    return (call) => {
      const [client, token] = [clientOf(call), call.headers['authorization']]
      if (isRefusedBy(call, 'token-valid') && !call.lost) {
        const isSentAgain = refused.has(sameRequest(call))
        refused.add(sameRequest(call))
        expired.set(client, token)
        return isSentAgain ? { broken: 'sent it again with the token that had been refused' } : undefined
      }
      if (!call.succeeded || !expired.has(client) || expired.get(client) === token) return undefined
      expired.delete(client)
      return 'kept'
    }
  }),
  examples: {
    kept: [{ given: ['a complete job', 'an expired token'], steps: [list, renewed] }],
    broken: [{ given: ['a complete job', 'an expired token'], steps: [list, list] }],
  },
})
