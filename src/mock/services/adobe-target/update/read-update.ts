import type { BatchKey } from '../batch/batch-file.ts'
import { withoutEdge } from '../profile/without-edge.ts'

/** Whose profile a single update changes, and how. */
export interface Update {
  readonly key: BatchKey
  readonly id: string
  readonly attributes: Readonly<Record<string, string>>
}

const PREFIX = 'profile.'

/**
 * Reads a single update from the query and the form of a call; nothing when it does not say whose profile is
 * meant.
 */
export function readUpdate(rawQuery: string, form: Readonly<Record<string, unknown>>): Update | undefined {
  const given = [
    ...new URLSearchParams(rawQuery),
    ...Object.entries(form).map(([name, value]) => [name, String(value)] as const),
  ]
  const values = new Map(given)
  const set = given.filter(([name, value]) => name.startsWith(PREFIX) && value !== '')
  const attributes = Object.fromEntries(set.map(([name, value]) => [name.slice(PREFIX.length), value]))
  const pcId = values.get('mboxPC')
  if (pcId) return { key: 'pcId', id: withoutEdge(pcId), attributes }
  const thirdPartyId = values.get('mbox3rdPartyId')
  return thirdPartyId ? { key: 'thirdPartyId', id: thirdPartyId, attributes } : undefined
}
