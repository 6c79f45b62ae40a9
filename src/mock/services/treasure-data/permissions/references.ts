import type { Permissions } from './permissions.ts'
import type { ReadTables } from '../state.ts'

/** A place where permissions name something of the CDP. */
interface Reference {
  /** JSON Pointer into the permissions. */
  readonly pointer: string
  readonly isKnown: (state: ReadTables, account: number) => boolean
}

/** Every audience and every folder that permissions name. */
export function referencesOf(permissions: Permissions): Reference[] {
  return Object.entries(permissions).flatMap(([key, entries]) =>
    entries.flatMap((entry, i) => referencesIn(key, entry, `/${key}/${i}`)),
  )
}

function referencesIn(key: string, entry: Readonly<Record<string, unknown>>, pointer: string): Reference[] {
  const references: Reference[] = []
  if ('audience_id' in entry)
    references.push({ pointer: `${pointer}/audience_id`, isKnown: hasAudience(entry['audience_id']) })
  if (key === 'MasterSegmentConfig')
    references.push({ pointer: `${pointer}/id`, isKnown: hasAudience(entry['id']) })
  if (key === 'SegmentFolder') references.push({ pointer: `${pointer}/id`, isKnown: hasFolder(entry['id']) })
  return references
}

const hasFolder =
  (id: unknown) =>
  ({ folders }: ReadTables, account: number) =>
    folders.has(account, Number(id))

/** An audience is known by its folders: a parent segment always has one. */
const hasAudience =
  (id: unknown) =>
  ({ folders }: ReadTables, account: number) =>
    folders.count({ by: 'byAudience', where: [account, Number(id)] }) > 0
