import { actions } from '../../../engine/book/action.ts'
import { notNow } from '../../../engine/book/usage-error.ts'
import { customerOfTenant } from '../customer/customer.ts'
import { FIRST_SETTINGS } from '../customer/first-customer.ts'
import type { Base, BaseContext, Customer } from '../state.ts'
import { giveBatch } from './batches.ts'
import { customerNamed } from './customer-named.ts'
import { params, text, type Of } from './params.ts'
import { giveProfile } from './profiles.ts'
import { giveToken } from './tokens.ts'

export interface CustomerParams extends Of {
  readonly tenant?: string
  readonly license?: Customer['license']
}

export const customerStates = actions<Base>()({
  'a client': {
    says: 'A further customer, with a tenant and a client code of its own.',
    params: params({ clientCode: text, tenant: text, license: { enum: ['standard', 'premium'] } }),
    run(
      { state }: BaseContext,
      { clientCode = 'otherweb', tenant = 'other', license = 'premium' }: CustomerParams,
    ) {
      const holder = customerOfTenant(state, tenant)
      if (holder && holder.clientCode !== clientCode) {
        throw notNow(`tenant "${tenant}" is that of client code "${holder.clientCode}"`, 'choose another')
      }
      state.customers.put({ clientCode, tenant, license, settings: FIRST_SETTINGS })
    },
  },
  'a client in use': {
    says:
      'There are a profile with all three kinds of id, a profile token and a completed batch; ' +
      'authentication is not required.',
    params: params({ clientCode: text }),
    run(context: BaseContext, of: Of) {
      giveProfile(context, of)
      giveToken(context, of)
      giveBatch(context, { ...of, status: 'complete' })
    },
  },
  'authentication required': {
    says: 'Profile calls must carry the profile token.',
    params: params({ clientCode: text }),
    run({ state }: BaseContext, { clientCode }: Of) {
      const customer = customerNamed(state, clientCode)
      state.customers.put({
        ...customer,
        settings: { ...customer.settings, enableProfileApiAuthentication: true },
      })
    },
  },
})
