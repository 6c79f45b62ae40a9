import { actions } from '../../../engine/book/action.ts'
import { SECOND } from '../../../engine/book/durations.ts'
import { DAILY_LIMIT, setUploads } from '../organization/uploads.ts'
import { codeOf, outcomes, type Outcome } from '../products/outcomes.ts'
import { productKey } from '../products/products.ts'
import { ORG } from '../samples.ts'
import type { Base } from '../state.ts'
import { params, text } from './params.ts'

/** What keeps requests or products from going well. */
export const limitStates = actions<Base>()({
  'a product outcome': {
    says:
      'In the jobs still to come this product answers so: success, partial, error, not-provisioned, ' +
      'ids-not-found, invalid-namespace or a code of the catalogue.',
    params: params({ product: text, outcome: { enum: outcomes } }, ['product', 'outcome']),
    run({ state }, { product, outcome }: { product: string; outcome: Outcome }) {
      state.outcomes.put({ product: productKey(product), code: codeOf(outcome) })
    },
  },
  'daily limit used up': {
    says: 'The organization may create no more jobs today, or only so many.',
    params: params({ org: text, left: { type: 'integer', minimum: 0, maximum: DAILY_LIMIT } }),
    run({ state, clock }, { org = ORG, left = 0 }: { org?: string; left?: number }) {
      const used = DAILY_LIMIT - left
      setUploads(state, org, clock.now(), { jobs: used, requests: used })
    },
  },
  'the gateway throttles': {
    says: 'Calls for the organization are turned away for so many seconds.',
    params: params({ org: text, seconds: { type: 'integer', minimum: 1, maximum: 86_400 } }),
    run({ state, clock }, { org = ORG, seconds = 60 }: { org?: string; seconds?: number }) {
      state.throttles.put({ org, until: clock.now() + seconds * SECOND })
    },
  },
})
