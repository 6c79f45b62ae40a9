import { actions } from '../../../engine/book/action.ts'
import { SECOND } from '../../../engine/book/durations.ts'
import type { Base } from '../state.ts'
import { ACCOUNT, params, type InAccount } from './params.ts'

export const throttleStates = actions<Base>()({
  'the API throttles': {
    says: 'Calls of the TD API for the account are turned away for so many seconds.',
    params: params({ seconds: { type: 'integer', minimum: 1, maximum: 86_400 } }),
    run({ state, clock }, { account = ACCOUNT, seconds = 60 }: InAccount & { readonly seconds?: number }) {
      state.throttles.put({ account, until: clock.now() + seconds * SECOND })
    },
  },
})
