import type { components } from '../api.ts'
import { customerOfTenant, proved } from '../customer/customer.ts'
import { FIRST_SETTINGS } from '../customer/first-customer.ts'
import { handler } from '../kit.ts'
import type { Settings } from '../state.ts'

type Sent = components['schemas']['ClientSelfServiceSettings']

export const getClientSettings = handler('getClientSettings', ({ state, path }, reply) =>
  reply(200, proved(customerOfTenant(state, path.tenant)).settings),
)

export const replaceClientSettings = handler('replaceClientSettings', ({ state, path, body }, reply) => {
  const customer = proved(customerOfTenant(state, path.tenant))
  const settings = settingsOf(FIRST_SETTINGS, body)
  state.customers.put({ ...customer, settings })
  return reply(200, settings)
})

export const updateClientSettings = handler('updateClientSettings', ({ state, path, body }, reply) => {
  const customer = proved(customerOfTenant(state, path.tenant))
  const settings = settingsOf(customer.settings, body)
  state.customers.put({ ...customer, settings })
  return reply(200, settings)
})

/** The settings before, with those that were sent in their place; what is no setting is left out. */
function settingsOf(before: Settings, sent: Sent): Settings {
  const { enabled, timeout } = sent.flickerManagerSettings ??
    before.flickerManagerSettings ?? { enabled: false }
  return {
    enableProfileApiAuthentication:
      sent.enableProfileApiAuthentication ?? before.enableProfileApiAuthentication,
    locale: sent.locale ?? before.locale,
    timeZone: sent.timeZone ?? before.timeZone,
    ipObfuscation: sent.ipObfuscation ?? before.ipObfuscation,
    onDeviceDecisioning: sent.onDeviceDecisioning ?? before.onDeviceDecisioning,
    onDeviceDecisioningActivityQualification:
      sent.onDeviceDecisioningActivityQualification ?? before.onDeviceDecisioningActivityQualification,
    a4TEnabled: sent.a4TEnabled ?? before.a4TEnabled,
    permissionEnabled: sent.permissionEnabled ?? before.permissionEnabled,
    mobileDeviceTargetingEnabled: sent.mobileDeviceTargetingEnabled ?? before.mobileDeviceTargetingEnabled,
    geoLocationEnabled: sent.geoLocationEnabled ?? before.geoLocationEnabled,
    defaultCompanyName: sent.defaultCompanyName ?? before.defaultCompanyName,
    defaultReportSuite: sent.defaultReportSuite ?? before.defaultReportSuite,
    defaultDataCollectionHost: sent.defaultDataCollectionHost ?? before.defaultDataCollectionHost,
    flickerManagerSettings: timeout === undefined ? { enabled } : { enabled, timeout },
    allowedRemoteOfferUrlPatterns: sent.allowedRemoteOfferUrlPatterns ?? before.allowedRemoteOfferUrlPatterns,
  }
}
