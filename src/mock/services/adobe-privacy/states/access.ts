import { actions } from '../../../engine/book/action.ts'
import { NEVER } from '../../../engine/book/clock.ts'
import { permissions, type Permission } from '../organization/permissions.ts'
import { ACCESS_TOKEN, API_KEY, ORG } from '../samples.ts'
import type { Base, Token } from '../state.ts'

const text = { type: 'string', minLength: 1 }

/** How long Adobe's tokens are good for, in milliseconds. */
const TOKEN_LIFE = 24 * 60 * 60_000

/** Who may call. A bearer token and an API key that no state names are good for everything. */
export const accessStates = actions<Base>()({
  'a fresh token': {
    says: 'The access token was just issued: it expires in 24 hours.',
    params: { type: 'object', properties: { token: text }, additionalProperties: false },
    run({ state, clock }, { token = ACCESS_TOKEN }: { token?: string }) {
      state.tokens.put({ ...known(state.tokens.get(token), token), expiresAt: clock.now() + TOKEN_LIFE })
    },
  },
  'an expired token': {
    says: 'The access token has expired.',
    params: { type: 'object', properties: { token: text }, additionalProperties: false },
    run({ state, clock }, { token = ACCESS_TOKEN }: { token?: string }) {
      state.tokens.put({ ...known(state.tokens.get(token), token), expiresAt: clock.now() })
    },
  },
  'a token of one organization': {
    says: 'The access token may act for one organization alone.',
    params: { type: 'object', properties: { token: text, org: text }, additionalProperties: false },
    run({ state }, { token = ACCESS_TOKEN, org = ORG }: { token?: string; org?: string }) {
      state.tokens.put({ ...known(state.tokens.get(token), token), org })
    },
  },
  'a token with permissions': {
    says: 'The access token has these permissions and no others.',
    params: {
      type: 'object',
      properties: { token: text, permissions: { type: 'array', items: { enum: permissions } } },
      required: ['permissions'],
      additionalProperties: false,
    },
    run(
      { state },
      { token = ACCESS_TOKEN, permissions }: { token?: string; permissions: readonly Permission[] },
    ) {
      state.tokens.put({ ...known(state.tokens.get(token), token), permissions })
    },
  },
  'a revoked API key': {
    says: 'The API key is not valid.',
    params: { type: 'object', properties: { apiKey: text }, additionalProperties: false },
    run({ state }, { apiKey = API_KEY }: { apiKey?: string }) {
      state.revokedKeys.put({ apiKey })
    },
  },
})

function known(before: Token | undefined, token: string): Token {
  return before ?? { token, expiresAt: NEVER, org: null, permissions }
}
