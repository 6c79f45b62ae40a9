import { MissingRow } from '../../../engine/store/stored-table.ts'
import type { ReadState } from '../../../engine/store/table.ts'
import type { Customer, Settings, tables } from '../state.ts'

type Seen = Pick<ReadState<typeof tables>, 'customers'>

/** Settings that nobody has changed: profile calls need no token. */
export const FIRST_SETTINGS: Settings = {
  enableProfileApiAuthentication: false,
  locale: 'en_US',
  timeZone: 'UTC',
  ipObfuscation: 'NONE',
  onDeviceDecisioning: false,
  onDeviceDecisioningActivityQualification: false,
  a4TEnabled: false,
  permissionEnabled: false,
  mobileDeviceTargetingEnabled: false,
  geoLocationEnabled: false,
  defaultCompanyName: '',
  defaultReportSuite: '',
  defaultDataCollectionHost: '',
  flickerManagerSettings: { enabled: false },
  allowedRemoteOfferUrlPatterns: [],
}

/**
 * The customer that every sandbox starts with. Its tenant and its client code differ, so that a mix-up shows.
 */
export const FIRST_CUSTOMER: Customer = {
  clientCode: 'acmeshop',
  tenant: 'acme',
  license: 'premium',
  settings: FIRST_SETTINGS,
}

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
