/** All operations, for what the gateway asks before any of them. */
export const everyOperation = [
  'listPrivacyJobs',
  'createPrivacyJob',
  'retrievePrivacyJob',
  'retrievePrivacyJobContent',
  'processCCPASalesConsent',
] as const
