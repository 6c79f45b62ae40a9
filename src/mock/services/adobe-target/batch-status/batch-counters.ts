import type { AccessContext } from '../../../engine/book/context.ts'
import { lifetimeOf, profileAt } from '../profile/profile-at.ts'
import { withoutEdge } from '../profile/without-edge.ts'
import type { Base, Batch } from '../state.ts'

type Seen = Pick<AccessContext<Base>, 'reading' | 'state'>

/** What became of the rows of a completed batch; they add up to `consumedCount`. */
export interface Counters {
  readonly consumedCount: number
  readonly successfulUpdates: number
  readonly profilesNotFound: number
  readonly failedUpdates: number
}

export const NO_ROWS: Counters = {
  consumedCount: 0,
  successfulUpdates: 0,
  profilesNotFound: 0,
  failedUpdates: 0,
}

/**
 * Counts the rows of a completed batch; `known`: rows whose profile was known, for version 1. A batch of
 * empty values was not consumed at all.
 */
export function countersOf({ file, version }: Batch, known: number): Counters {
  if (!file.hasValues) return NO_ROWS
  const applicable = file.rows - file.failures
  const successfulUpdates = version === 2 ? applicable : known
  return {
    consumedCount: file.rows,
    successfulUpdates,
    profilesNotFound: applicable - successfulUpdates,
    failedUpdates: file.failures,
  }
}

/**
 * How many rows of a completed batch of version 1 named a profile that was known then. Linear in the rows;
 * few of them need more than a look-up.
 */
export function countKnown(seen: Seen, batch: Batch): number {
  const { file, completesAt } = batch
  const makers = makersBefore(seen, batch)
  const since = completesAt - lifetimeOf(seen)
  const recent = makers.filter((maker) => maker.completesAt > since)
  const lastChange = storedChanges(seen, batch)
  const key = new Uint8Array(file.longestKey)
  let known = 0
  for (let row = 0; row < file.rows; row++) {
    if (file.fails(row)) continue
    const length = file.readKey(row, key)
    const changedAt = lastChange(row)
    const isRecent =
      (changedAt !== undefined && changedAt > since) || recent.some((maker) => maker.file.hasKey(key, length))
    const isOlder = () => changedAt !== undefined || makers.some((maker) => maker.file.hasKey(key, length))
    if (isRecent || (isOlder() && wasKnown(seen, batch, row))) known++
  }
  return known
}

/** The batches that created profiles before this one, by the same kind of id. */
function makersBefore({ state }: Seen, { clientCode, completesAt, number, file }: Batch): Batch[] {
  return state.batches
    .list({ by: 'byCompletion', where: [clientCode], before: completesAt + 1 })
    .filter((other) => other.version === 2 && other.file.hasValues && other.file.key === file.key)
    .filter((other) => other.completesAt < completesAt || other.number < number)
}

/** When visits last changed the profile that a row names; nothing where there is none. */
function storedChanges({ state }: Seen, batch: Batch): (row: number) => number | undefined {
  const { clientCode, file } = batch
  const stored = state.profiles.count({ where: [clientCode] })
  if (stored === 0) return () => undefined
  if (stored > file.rows)
    return (row) =>
      state.profiles.list({ by: file.key, where: [clientCode, idOf(batch, row)], take: 1 })[0]?.modifiedAt
  const changes = new Map<string | null, number>()
  for (const profile of state.profiles.scan({ where: [clientCode] }))
    changes.set(profile[file.key], profile.modifiedAt)
  return (row) => changes.get(idOf(batch, row))
}

/** The exact answer, for a profile that may have expired, or may have been kept alive by updates. */
function wasKnown(seen: Seen, batch: Batch, row: number): boolean {
  const { clientCode, file, completesAt, number } = batch
  return (
    profileAt(seen, { clientCode, kind: file.key, id: idOf(batch, row), at: completesAt, before: number }) !==
    undefined
  )
}

function idOf({ file }: Batch, row: number): string {
  return file.key === 'pcId' ? withoutEdge(file.id(row)) : file.id(row)
}
