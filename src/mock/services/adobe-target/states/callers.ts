import { actions } from '../../../engine/book/action.ts'
import { SAMPLE } from '../samples.ts'
import type { Base, BaseContext, Role } from '../state.ts'
import { updates } from '../update/update-count.ts'
import { customerNamed } from './customer-named.ts'
import { count, params, text, type Of } from './params.ts'

export interface CallerParams {
  readonly token?: string
  readonly role?: Role
  readonly expired?: boolean
}
export interface CountParams extends Of {
  readonly count?: number
}

const role = {
  enum: [
    'observer',
    'publisher',
    'editor',
    'approver',
    'administrator',
    'workspace administrator',
    'product administrator',
  ],
}

export const callerStates = actions<Base>()({
  'a caller': {
    says:
      'An access token belongs to a user with this role, or has expired. Tokens that are not named are ' +
      'valid and an administrator’s.',
    params: params({ token: text, role, expired: { type: 'boolean' } }),
    run(
      { state }: BaseContext,
      { token = SAMPLE.accessToken, role = 'approver', expired = false }: CallerParams,
    ) {
      state.credentials.put({ token, role, expired })
    },
  },
  'a revoked API key': {
    says: 'The gateway does not take this API key. Keys that are not named are valid.',
    params: params({ apiKey: text }),
    run({ state }: BaseContext, { apiKey = SAMPLE.apiKey }: { readonly apiKey?: string }) {
      state.revokedKeys.put({ apiKey })
    },
  },
  'calls made': {
    says: 'So many calls that count towards the limit per minute have just been made.',
    params: params({ clientCode: text, count }),
    run({ state, clock }: BaseContext, { count = 50, ...of }: CountParams) {
      const { clientCode } = customerNamed(state, of.clientCode)
      state.calls.put({ clientCode, times: Array.from({ length: Math.min(count, 51) }, () => clock.now()) })
    },
  },
  'updates made': {
    says: 'So many single updates have just been made.',
    params: params({ clientCode: text, count }),
    run({ state, clock }: BaseContext, { count = 1_000_000, ...of }: CountParams) {
      const { clientCode } = customerNamed(state, of.clientCode)
      updates.set(state.updateCounts, clientCode, clock.now(), count)
    },
  },
})
