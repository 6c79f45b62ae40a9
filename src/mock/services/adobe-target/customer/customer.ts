import { MissingRow } from '../../../engine/store/missing-row.ts'
import type { ReadState } from '../../../engine/store/table.ts'
import type { Customer, tables } from '../state.ts'
import { FIRST_CUSTOMER } from './first-customer.ts'

type Seen = Pick<ReadState<typeof tables>, 'customers'>

/** The customer that the edge knows by this client code. */
export function customerOfCode({ customers }: Seen, clientCode: string | undefined): Customer | undefined {
  if (clientCode === undefined) return undefined
  return customers.get(clientCode) ?? (clientCode === FIRST_CUSTOMER.clientCode ? FIRST_CUSTOMER : undefined)
}

/** The customer that the admin host knows by this tenant. */
export function customerOfTenant(state: Seen, tenant: string | undefined): Customer | undefined {
  if (tenant === undefined) return undefined
  const [customer] = state.customers.list({ by: 'byTenant', where: [tenant], take: 1 })
  return (
    customer ??
    (tenant === FIRST_CUSTOMER.tenant ? customerOfCode(state, FIRST_CUSTOMER.clientCode) : undefined)
  )
}

/** The customer that a rule has already proved to exist. */
export function proved(customer: Customer | undefined): Customer {
  if (!customer) throw new MissingRow('no such customer: is the rule that refuses this switched off?')
  return customer
}
