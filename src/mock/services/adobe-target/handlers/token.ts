import { NEVER } from '../../../engine/book/clock.ts'
import { SECOND } from '../../../engine/book/durations.ts'
import { MissingRow } from '../../../engine/store/missing-row.ts'
import { customerOfTenant, proved } from '../customer/customer.ts'
import { handler } from '../kit.ts'
import type { Token } from '../state.ts'
import { currentToken, LIFETIME, readableToken } from '../token/current-token.ts'
import { scopeOf } from '../token/scope-of.ts'

export const getAuthorizationToken = handler('getAuthorizationToken', (context, reply) => {
  const { clientCode } = proved(customerOfTenant(context.state, context.path.tenant))
  const token = readableToken(context, clientCode, scopeOf(context))
  if (!token) throw new MissingRow('no such token: is the rule that refuses this switched off?')
  if (context.reading('expires-in-on-get') === 'total')
    return reply(200, bodyOf(token, LIFETIME[token.scope]))
  const left = Math.max(0, Math.floor((token.expiresAt - context.clock.now()) / SECOND))
  return reply(200, bodyOf(token, left))
})

export const requestAuthorizationToken = handler('requestAuthorizationToken', (context, reply) => {
  const { state, clock, ids } = context
  const { clientCode } = proved(customerOfTenant(state, context.path.tenant))
  const scope = scopeOf(context) ?? 'profile_api'
  const now = clock.now()
  const old = currentToken(state, clientCode, scope)
  if (old) state.tokens.put({ ...old, replacedAt: now })
  const token = state.tokens.put({
    accessToken: ids.uuid(),
    clientCode,
    scope,
    issuedAt: now,
    expiresAt: now + LIFETIME[scope] * SECOND,
    replacedAt: NEVER,
  })
  return reply(201, bodyOf(token, LIFETIME[scope]))
})

function bodyOf({ accessToken, scope }: Token, expiresIn: number) {
  return { accessToken, tokenType: 'bearer', scope, expiresIn }
}
