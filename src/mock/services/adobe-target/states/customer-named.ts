import { notNow } from '../../../engine/book/usage-error.ts'
import { customerOfCode } from '../customer/customer.ts'
import { FIRST_CUSTOMER } from '../customer/first-customer.ts'
import type { BaseContext, Customer } from '../state.ts'

/** The customer that a state is of. Throws, saying what to do, where there is none of that client code. */
export function customerNamed(
  state: BaseContext['state'],
  clientCode: string = FIRST_CUSTOMER.clientCode,
): Customer {
  const customer = customerOfCode(state, clientCode)
  if (!customer)
    throw notNow(`there is no client code "${clientCode}"`, 'make it first with the state "a client"')
  return customer
}
