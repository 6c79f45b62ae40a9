import { judgeInTurn } from '../../../engine/book/journal/judge-in-turn.ts'
import { CurrentTokens } from '../journal/current-tokens.ts'
import { bulk, make, showing } from '../examples/steps.ts'
import { isTokenRefused, shownToken, toldToken } from '../journal/tokens.ts'
import { BULK, duty, FETCH, UPDATE } from '../kit.ts'
import { FIRST_TOKEN, SECOND_TOKEN } from '../samples.ts'

const given = ['a client in use', 'authentication required'] as const
const fetch = (token: string) => ({ operation: 'fetchProfile', request: showing(token) }) as const

export default duty(['requestAuthorizationToken', ...BULK, ...UPDATE, ...FETCH], 'replaces-everywhere', {
  says: 'After a token has been made again, no script or app sends the one before.',
  source: {
    page: 'profile-api-settings',
    evidence: 'stated',
    quote: '따라서 이 토큰을 재설정한 경우 이 토큰을 사용하는 모든 스크립트나 앱을 업데이트해야 합니다.',
    english: 'So when you have reset this token, you must update every script or app that uses it.',
  },
  remedy:
    'Keep the token in one place that all scripts and apps read, and make a new one only there; never ' +
    'make one at the start of each run.',
  judge: judgeInTurn(() => {
    const current = new CurrentTokens()
    const replaced = new Set<string>()
    return (call) => {
      const told = toldToken(call)
      const before = told && current.add(told)?.accessToken
      if (before !== undefined && before !== told?.accessToken) replaced.add(before)
      const shown = shownToken(call)
      if (shown === undefined) return undefined
      const isCurrent = current.written(shown).length > 0
      const isOfBefore = call.rule === 'token-current' && current.isKnown && !isCurrent
      if (isTokenRefused(call) && (replaced.has(shown) || isOfBefore))
        return { broken: 'sent a token although a newer one was known' }
      return call.succeeded && isCurrent && replaced.size > 0 ? 'kept' : undefined
    }
  }),
  examples: {
    kept: [{ given, steps: [make, fetch(FIRST_TOKEN), make, fetch(SECOND_TOKEN)] }],
    broken: [
      { given, steps: [make, fetch(FIRST_TOKEN), make, fetch(FIRST_TOKEN)] },
      { name: 'one that was there', given, steps: [make, bulk] },
    ],
  },
})
