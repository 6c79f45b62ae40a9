import { judgeInTurn } from '../../../engine/book/journal/judge-in-turn.ts'
import { CurrentTokens } from '../journal/current-tokens.ts'
import { bulk, make, showing } from '../examples/steps.ts'
import { isTokenRefused, shownToken, toldToken } from '../journal/tokens.ts'
import { BULK, duty, FETCH, isCall, UPDATE } from '../kit.ts'
import { FIRST_TOKEN, SECOND_TOKEN } from '../samples.ts'

const given = 'authentication required'
const renew = { ...make, at: '2026-04-18T00:00:00Z' }
const update = (token: string, at: string) =>
  ({ operation: 'updateProfile', at, request: showing(token) }) as const

export default duty(['requestAuthorizationToken', ...BULK, ...UPDATE, ...FETCH], 'renews-before-expiry', {
  says: 'A client has a new token before the old one expires.',
  source: {
    page: 'profile-api-settings',
    evidence: 'stated',
    quote: '토큰은 다음 기간 후에 만료 상자에 나열된 시간에 따라 만료됩니다.',
    english: 'The token expires after the time listed in the box “Expires In”.',
  },
  remedy:
    'Keep the time at which the token was made and its `expiresIn`, and make a new one while there are ' +
    'days left; a token cannot be prolonged.',
  judge: judgeInTurn(() => {
    const current = new CurrentTokens()
    return (call) => {
      const told = toldToken(call)
      const before = told && current.add(told)
      if (before && isCall(call, 'requestAuthorizationToken') && call.at < before.expiresAt) return 'kept'
      const isExpired = current.written(shownToken(call)).some(({ expiresAt }) => expiresAt <= call.at)
      return isTokenRefused(call) && (isExpired || call.rule === 'token-unexpired')
        ? { broken: 'sent a token that had expired' }
        : undefined
    }
  }),
  examples: {
    kept: [{ given, steps: [make, renew, update(SECOND_TOKEN, '2026-04-25T00:00:00Z')] }],
    broken: [
      { given, steps: [make, update(FIRST_TOKEN, '2026-04-20T11:59:59Z')] },
      { name: 'renewed too late', given, steps: [make, update(FIRST_TOKEN, '2026-04-25T00:00:00Z'), make] },
      { name: 'one that was there', given: ['an expired profile token', given], steps: [bulk] },
    ],
  },
})
