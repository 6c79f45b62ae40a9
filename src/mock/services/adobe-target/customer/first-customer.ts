import type { Customer, Settings } from '../state.ts'

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
