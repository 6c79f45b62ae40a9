/**
 * The accepted values of `include`, in lower case: those of the appendix, older ones, and those that other
 * Adobe pages tell callers to send.
 */
const accepted = new Set([
  'adcloud',
  'analytics',
  'audiencemanager',
  'campaign',
  'aepdatalake',
  'adobecloudplatform',
  'profileservice',
  'primetimeauthentication',
  'target',
  'crs',
  'cjm',
  'identity',
  'marketo',
  'marketomeasure',
  'commercemarketingdata',
  'automationproduct',
])

const names = new Map([
  ['analytics', 'Analytics'],
  ['audiencemanager', 'AudienceManager'],
  ['profileservice', 'Profile'],
  ['identity', 'Identity'],
])

/** Whether `include` may hold this value. */
export function isAccepted(include: string): boolean {
  return accepted.has(include.toLowerCase())
}

/** The name of a product in answers; the value of `include` where none has been seen. */
export function productName(include: string): string {
  return names.get(include.toLowerCase()) ?? include
}

/** One key for a product, whether it is called as in `include` or as in answers. */
export function productKey(product: string): string {
  return productName(product).toLowerCase()
}
