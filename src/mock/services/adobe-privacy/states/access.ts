import { actions } from '../../../engine/book/action.ts'
import { NEVER } from '../../../engine/book/clock.ts'
import { DAY } from '../../../engine/book/durations.ts'
import { permissions, type Permission } from '../organization/permissions.ts'
import { ACCESS_TOKEN, API_KEY, ORG } from '../samples.ts'
import type { Base, BaseContext, Token } from '../state.ts'
import { params, text } from './params.ts'

/** How long Adobe's tokens are good for, in milliseconds. */
const TOKEN_LIFE = DAY

export interface WhichToken {
  readonly token?: string
}

/** Who may call. A bearer token and an API key that no state names are good for everything. */
export const accessStates = actions<Base>()({
  'a fresh token': {
    says: 'The access token was just issued: it expires in 24 hours.',
    params: params({ token: text }),
    run(context, which: WhichToken) {
      changeToken(context, which, { expiresAt: context.clock.now() + TOKEN_LIFE })
    },
  },
  'an expired token': {
    says: 'The access token has expired.',
    params: params({ token: text }),
    run(context, which: WhichToken) {
      changeToken(context, which, { expiresAt: context.clock.now() })
    },
  },
  'a token of one organization': {
    says: 'The access token may act for one organization alone.',
    params: params({ token: text, org: text }),
    run(context, { org = ORG, ...which }: WhichToken & { org?: string }) {
      changeToken(context, which, { org })
    },
  },
  'a token with permissions': {
    says: 'The access token has these permissions and no others.',
    params: params(
      {
        token: text,
        permissions: { type: 'array', maxItems: permissions.length, items: { enum: permissions } },
      },
      ['permissions'],
    ),
    run(context, { permissions, ...which }: WhichToken & { permissions: readonly Permission[] }) {
      changeToken(context, which, { permissions })
    },
  },
  'a revoked API key': {
    says: 'The API key is not valid.',
    params: params({ apiKey: text }),
    run({ state }, { apiKey = API_KEY }: { apiKey?: string }) {
      state.revokedKeys.put({ apiKey })
    },
  },
})

/** Registers a token, good for everything but for the changes, or changes one that is registered. */
function changeToken(
  { state }: BaseContext,
  { token = ACCESS_TOKEN }: WhichToken,
  changes: Partial<Token>,
): void {
  const registered = state.tokens.get(token) ?? { token, expiresAt: NEVER, org: null, permissions }
  state.tokens.put({ ...registered, ...changes })
}
