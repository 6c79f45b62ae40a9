/** What Adobe Admin Console can grant, in its words. They are independent of each other. */
export const permissions = [
  'Privacy Read Permission',
  'Privacy Write Permission',
  'Read (Access) Content Delivery Permission',
  'Read Permission - Opt Out of Sale',
  'Write Permission - Opt Out of Sale',
] as const

export type Permission = (typeof permissions)[number]

const needed = new Map<string, Permission>([
  ['listPrivacyJobs', 'Privacy Read Permission'],
  ['createPrivacyJob', 'Privacy Write Permission'],
  ['retrievePrivacyJob', 'Privacy Read Permission'],
  ['retrievePrivacyJobContent', 'Read (Access) Content Delivery Permission'],
  ['processCCPASalesConsent', 'Write Permission - Opt Out of Sale'],
])

/** Whether these permissions let a caller call an operation. */
export function permits(granted: readonly Permission[], operation: string): boolean {
  const permission = needed.get(operation)
  return permission === undefined || granted.includes(permission)
}
