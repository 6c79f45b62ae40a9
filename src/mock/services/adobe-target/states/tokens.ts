import { actions } from '../../../engine/book/action.ts'
import { NEVER } from '../../../engine/book/clock.ts'
import { SECOND } from '../../../engine/book/durations.ts'
import { SAMPLE } from '../samples.ts'
import type { Base, BaseContext, Scope } from '../state.ts'
import { currentToken, LIFETIME } from '../token/current-token.ts'
import { customerNamed } from './customer-named.ts'
import { instant, params, text, uuid, type Of } from './params.ts'

export interface TokenParams extends Of {
  readonly accessToken?: string
  readonly scope?: Scope
  /** ISO 8601. */
  readonly issuedAt?: string
}

const scopes = { enum: ['profile_api', 'debug_tools'] }

export const tokenStates = actions<Base>()({
  'a profile token': {
    says: 'There is a token; one of the same scope that was there before is replaced.',
    params: params({ clientCode: text, accessToken: uuid, scope: scopes, issuedAt: instant }),
    run: giveToken,
  },
  'an expired profile token': {
    says: 'There is a token, and it expired a second ago.',
    params: params({ clientCode: text, accessToken: uuid, scope: scopes }),
    run(context: BaseContext, { scope = 'profile_api', ...rest }: Omit<TokenParams, 'issuedAt'>) {
      const issuedAt = new Date(context.clock.now() - (LIFETIME[scope] + 1) * SECOND).toISOString()
      giveToken(context, { ...rest, scope, issuedAt })
    },
  },
})

/** Puts a token there, in place of the current one of its scope. */
export function giveToken({ state, clock }: BaseContext, params: TokenParams): void {
  const { accessToken = SAMPLE.profileToken, scope = 'profile_api', issuedAt } = params
  const { clientCode } = customerNamed(state, params.clientCode)
  const old = currentToken(state, clientCode, scope)
  if (old) state.tokens.put({ ...old, replacedAt: clock.now() })
  const issued = issuedAt === undefined ? clock.now() : Date.parse(issuedAt)
  state.tokens.put({
    accessToken,
    clientCode,
    scope,
    issuedAt: issued,
    expiresAt: issued + LIFETIME[scope] * SECOND,
    replacedAt: NEVER,
  })
}
