import type { components } from '../api.ts'

/** What a policy or a user may do: a permission key with its entries. */
export type Permissions = components['schemas']['Permissions']

type Key = keyof Permissions
type EntryOf = { [K in Key]: NonNullable<Permissions[K]>[number] }
/** The same as `Permissions`, written so that the compiler can follow one key from one object to another. */
type Lists = { [K in Key]?: EntryOf[K][] }

/** The permissions in their order, entries that say exactly the same counted once. */
export function withoutRepeats(permissions: Permissions): Permissions {
  return union([permissions])
}

/** The permissions without the keys that have no entries. */
export function withoutEmpty(permissions: Permissions): Permissions {
  const kept: Lists = {}
  for (const key of keysOf(permissions)) if (permissions[key]?.length !== 0) add(key, permissions, kept)
  return kept
}

/** All that any of several permissions allows. */
export function union(all: readonly Permissions[]): Permissions {
  const together: Lists = {}
  for (const permissions of all) for (const key of keysOf(permissions)) add(key, permissions, together)
  return together
}

/** The keys of permissions, in their order. */
function keysOf<P extends Permissions>(permissions: P): Extract<keyof P, string>[] {
  const keys: Extract<keyof P, string>[] = []
  for (const key in permissions) keys.push(key)
  return keys
}

/**
 * Adds the entries under a key that are not there yet. What is no list, once the limit that refuses it is
 * off, stays what it is.
 */
function add<K extends Key>(key: K, from: Lists, to: Lists): void {
  const sent = from[key]
  if (!Array.isArray(sent)) return void Object.assign(to, { [key]: sent })
  const entries = new Map<string, EntryOf[K]>()
  for (const entry of [...(to[key] ?? []), ...sent]) {
    const text = textOf(entry)
    if (!entries.has(text)) entries.set(text, entry)
  }
  Object.assign(to, { [key]: [...entries.values()] })
}

/** An entry as text, whatever the order of its fields. */
function textOf(entry: object): string {
  return JSON.stringify(Object.entries(entry).sort(([a], [b]) => (a < b ? -1 : 1)))
}
