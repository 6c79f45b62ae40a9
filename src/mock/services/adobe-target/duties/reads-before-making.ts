import { DAY } from '../../../engine/book/durations.ts'
import { judgeEach } from '../../../engine/book/journal/judge-each.ts'
import type { Observation } from '../../../engine/book/journal/observation.ts'
import { bulk, make, read } from '../examples/steps.ts'
import { duty, isCall } from '../kit.ts'

export default duty(['getAuthorizationToken', 'requestAuthorizationToken'], 'reads-before-making', {
  says:
    'A client that needs the token reads it, and makes a new one only where there is none ' +
    'or the old one must go.',
  source: {
    page: 'profile-api-settings',
    evidence: 'assumed',
    quote: '클릭 **[!UICONTROL 새 프로필 인증 토큰 생성]** 필요에 따라 토큰을 재생성합니다.',
    english: 'Click “Generate New Profile Authentication Token” to make the token again as needed.',
    note: 'The document says that a token can be made again; that a client reads it first is assumed.',
  },
  remedy: 'GET the token first; POST only after a 404 or shortly before it expires.',
  judge: judgeEach(holderOf, (call, i, alike) => {
    if (isCall(call, 'getAuthorizationToken')) return call.succeeded ? 'kept' : undefined
    const [first, second] = [alike[i - 2], alike[i - 1]]
    if (!call.succeeded || !second) return undefined
    if (second.rule === 'token-there') return 'kept'
    // One that is made anew may have had to go; a third within a day is made for each run.
    if (!first || !isMade(first) || !isMade(second) || call.at - first.at > DAY) return undefined
    return { broken: 'made a third token within a day, and had read none' }
  }),
  examples: {
    kept: [
      { given: [], steps: [read, make, read] },
      { name: 'made anew once', given: [], steps: [read, make, make] },
      {
        name: 'made anew every month',
        steps: [read, make, { ...make, at: '2026-02-20T12:00:00Z' }, { ...make, at: '2026-03-20T12:00:00Z' }],
      },
    ],
    broken: [{ name: 'one for each run', steps: [make, bulk, make, bulk, make, bulk] }],
  },
})

function isMade(call: Observation): boolean {
  return isCall(call, 'requestAuthorizationToken') && call.succeeded
}

/** Whose profile token a call reads or makes. Those for debugging live six hours, and are made often. */
function holderOf({ operation, path, query, body }: Observation): string | undefined {
  if (!operation.endsWith('AuthorizationToken')) return undefined
  const scope = query['authorizationScope'] ?? query['scope'] ?? body
  return scope === 'profile_api' ? path['tenant'] : undefined
}
