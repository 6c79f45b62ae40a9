/** What the older CDP family says of a key that is no master key. */
export const masterKeyAsked = {
  page: 'cdp-api',
  evidence: 'vendor',
  quote: "Maybe you didn't specify valid TD's Master API Key as 'TD1 {Your TD Master API Key}'.",
} as const

/** What the older CDP family says of a call without a key it can use. */
export const credentialsAsked = {
  page: 'cdp-api',
  evidence: 'vendor',
  quote: `Unauthorized; You don't provide valid credentials. ${masterKeyAsked.quote}`,
} as const
