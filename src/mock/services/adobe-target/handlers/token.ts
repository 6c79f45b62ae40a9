import { customerOfTenant, proved } from '../customer/customer.ts'
import { handler } from '../kit.ts'
import { scopeOf } from '../token/scope-of.ts'
import { type Token } from '../state.ts'
import { NEVER } from '../../../engine/book/clock.ts'
import { currentToken, LIFETIME, readableToken } from '../token/verdict-on.ts'
import { MissingRow } from '../../../engine/store/stored-table.ts'

export const getAuthorizationToken = handler('getAuthorizationToken', (context, reply) => {
  const { clientCode } = proved(customerOfTenant(context.state, context.path.tenant))
  const token = readableToken(context, clientCode, scopeOf(context))
  if (!token) throw new MissingRow('no such token: is the rule that refuses this switched off?')
  const left = Math.max(0, Math.floor((token.expiresAt - context.clock.now()) / 1000))
  return reply(
    200,
    bodyOf(token, context.reading('expires-in-on-get') === 'total' ? LIFETIME[token.scope] : left),
  )
})

export const requestAuthorizationToken = handler('requestAuthorizationToken', (context, reply) => {
  const { state, clock, ids } = context
  const { clientCode } = proved(customerOfTenant(state, context.path.tenant))
  const scope = scopeOf(context) ?? 'profile_api'
  const now = clock.now()
  const old = currentToken(state, clientCode, scope)
  if (old) state.tokens.put({ ...old, replacedAt: now })
  const expiresAt = now + LIFETIME[scope] * 1000
  const token = state.tokens.put({
    accessToken: ids.uuid(),
    clientCode,
    scope,
    issuedAt: now,
    expiresAt,
    replacedAt: NEVER,
  })
  return reply(201, bodyOf(token, LIFETIME[scope]))
})

function bodyOf({ accessToken, scope }: Token, expiresIn: number) {
  return { accessToken, tokenType: 'bearer', scope, expiresIn }
}
