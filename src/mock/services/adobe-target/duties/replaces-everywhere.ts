import type { Broken } from '../../../engine/book/duty.ts'
import type { Observation } from '../../../engine/book/journal/observation.ts'
import { FIRST_TOKEN, SECOND_TOKEN } from '../samples.ts'
import { isTokenRefused, shownToken, toldToken } from '../journal/tokens.ts'
import { duty } from '../kit.ts'
import { BULK, FETCH, UPDATE } from '../kit.ts'

const given = ['a client in use', 'authentication required'] as const
const make = { operation: 'requestAuthorizationToken' } as const
const request = (token: string) => ({ headers: { authorization: `Bearer ${token}` } })
const fetch = (token: string) => ({ operation: 'fetchProfile', request: request(token) }) as const

export default duty(['requestAuthorizationToken', ...BULK, ...UPDATE, ...FETCH], 'replaces-everywhere', {
  says: 'After a token has been made again, no script or app sends the one before.',
  source: {
    page: 'profile-api-settings',
    evidence: 'stated',
    quote: '따라서 이 토큰을 재설정한 경우 이 토큰을 사용하는 모든 스크립트나 앱을 업데이트해야 합니다.',
  },
  remedy:
    'Keep the token in one place that all scripts and apps read, and make a new one only there; never ' +
    'make one at the start of each run.',
  judge(seen) {
    const kept: Observation[] = []
    const broken: Broken[] = []
    const current = new Map<string, string>()
    const replaced = new Set<string>()
    for (const one of seen) {
      const told = toldToken(one)
      const before = told && current.get(told.holder)
      if (told) current.set(told.holder, told.accessToken)
      if (before !== undefined && before !== told?.accessToken) replaced.add(before)
      const shown = shownToken(one)
      const isCurrent = [...current.values()].some((token) => token === shown)
      const isKnownAsOld =
        shown !== undefined &&
        (replaced.has(shown) || (one.rule === 'token-current' && current.size > 0 && !isCurrent))
      if (isTokenRefused(one) && isKnownAsOld)
        broken.push({ at: one, detail: 'sent a token although a newer one was known' })
      else if (one.succeeded && isCurrent && replaced.size > 0) kept.push(one)
    }
    return { kept, broken }
  },
  examples: {
    kept: [{ given, steps: [make, fetch(FIRST_TOKEN), make, fetch(SECOND_TOKEN)] }],
    broken: [
      { given, steps: [make, fetch(FIRST_TOKEN), make, fetch(FIRST_TOKEN)] },
      { name: 'one that was there', given, steps: [make, { operation: 'batchUpdateProfiles' }] },
    ],
  },
})
