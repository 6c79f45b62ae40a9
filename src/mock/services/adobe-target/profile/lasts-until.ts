import type { Ending, LastsUntil, ReadState } from '../../../engine/store/table.ts'
import type { BatchFile } from '../batch/batch-file.ts'
import { STATUS_KEPT, type Base, type Batch, type Change, type tables } from '../state.ts'
import { LAST, lifetimeOf, profileAt, type Asked } from './profile-at.ts'

type Seen = Ending<ReadState<typeof tables>, Base['readings']>

/**
 * A batch or an update is needed for as long as its status can be read, a profile that it changed lives on, or
 * the rows of a batch of version 1 that came after it are still to be counted.
 */
export const lastsUntil: LastsUntil<Base['tables'], Base['readings']> = {
  batches: (batch, seen) => {
    if (seen.reading('statuses-kept') === 'always') return later(seen)
    if (batch.stuck || !batch.file.hasValues) return batch.submittedAt + STATUS_KEPT
    return (
      lifeOf(batch.completesAt, seen) ??
      counting(batch, batch.completesAt, seen) ??
      needed(idsChangedAfter(batch, seen), seen) ??
      batch.completesAt
    )
  },
  changes: (change, seen) => {
    if (seen.reading('statuses-kept') === 'always') return later(seen)
    const { clientCode, key: kind, id, appliesAt } = change
    return (
      lifeOf(appliesAt, seen) ??
      counting(change, appliesAt, seen) ??
      needed([{ clientCode, kind, id }], seen) ??
      appliesAt
    )
  },
}

/** Another reading may be taken meanwhile. */
function later({ now }: Seen): number {
  return now + STATUS_KEPT
}

/** Up to when a profile that changed then lives by that; nothing where that is over. */
function lifeOf(changedAt: number, seen: Seen): number | undefined {
  const end = changedAt + lifetimeOf(seen) + STATUS_KEPT
  return end > seen.now ? end : undefined
}

/** Up to when the rows of a later batch may be counted, which looks at the profiles as they were. */
function counting({ clientCode }: Batch | Change, from: number, { state, now }: Seen): number | undefined {
  const ends = state.batches
    .list({ by: 'byCompletion', where: [clientCode], from, before: now - STATUS_KEPT + 1 })
    .filter(({ version, knownRows }) => version === 1 && knownRows === undefined)
    .map(({ submittedAt }) => submittedAt + STATUS_KEPT)
  const end = Math.max(0, ...ends)
  return end > now ? end : undefined
}

type Whose = Pick<Asked, 'clientCode' | 'kind' | 'id'>

/** Up to when the first of these profiles lives that does; nothing where none does. */
function needed(profiles: Iterable<Whose>, seen: Seen): number | undefined {
  // A status that can be read looks so far back.
  const at = seen.now - STATUS_KEPT
  for (const whose of profiles) {
    const profile = profileAt(seen, { ...whose, at, before: LAST })
    if (profile) return profile.modifiedAt + lifetimeOf(seen) + STATUS_KEPT
  }
  return undefined
}

/** Profiles of a batch that something changed after it: by visits, by updates, by other batches. */
function* idsChangedAfter(batch: Batch, { state, now }: Seen): Generator<Whose, void> {
  const { clientCode, file, completesAt: from } = batch
  const kind = file.key
  const before = now - STATUS_KEPT + 1
  const inTime = (at: number) => at >= from && at < before
  for (const profile of state.profiles.scan({ where: [clientCode] })) {
    const id = profile[kind]
    if (id !== null && has(file, id)) yield { clientCode, kind, id }
  }
  for (const { key, id, appliesAt } of state.changes.scan({ where: [clientCode] }))
    if (key === kind && inTime(appliesAt) && has(file, id)) yield { clientCode, kind, id }
  for (const other of state.batches.scan({ by: 'byCompletion', where: [clientCode], from, before })) {
    if (other.batchId === batch.batchId || !other.file.hasValues || other.file.key !== kind) continue
    for (const id of file.idsInCommon(other.file)) yield { clientCode, kind, id }
  }
}

function has(file: BatchFile, id: string): boolean {
  return file.rowsOf(id).length > 0
}
