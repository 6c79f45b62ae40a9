import type { Ending, LastsUntil, ReadState } from '../../../engine/store/table.ts'
import { STATUS_KEPT, type Base, type Batch, type Change, type tables } from '../state.ts'
import { LAST, lastChange, lifetimeOf, type Asked } from './profile-at.ts'

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
      needed(idsChangedLately(batch, seen), seen) ??
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
    const changedAt = lastChange(seen, { ...whose, at, before: LAST })
    if (changedAt !== undefined) return changedAt + lifetimeOf(seen) + STATUS_KEPT
  }
  return undefined
}

/** Profiles of a batch that may live, since something has changed them within their lifetime. */
function* idsChangedLately({ clientCode, file, batchId }: Batch, seen: Seen): Generator<Whose, void> {
  const { state, now } = seen
  const kind = file.key
  const before = now - STATUS_KEPT + 1
  const from = before - lifetimeOf(seen)
  const batches = state.batches
    .list({ by: 'byCompletion', where: [clientCode], from, before })
    .filter((other) => other.batchId !== batchId && other.file.hasValues)
  for (const other of batches) {
    if (other.file.key !== kind) continue
    for (const id of file.idsInCommon(other.file)) yield { clientCode, kind, id }
  }
  let isChanged = batches.length > 0
  for (const { key, id, appliesAt } of state.changes.scan({ where: [clientCode] })) {
    if (appliesAt < from || appliesAt >= before) continue
    isChanged = true
    if (key === kind && file.names(id)) yield { clientCode, kind, id }
  }
  // A visitor may be known by both ids, and be changed by the other one.
  for (const { [kind]: id, modifiedAt } of state.profiles.scan({ where: [clientCode] }))
    if (id !== null && (isChanged || modifiedAt >= from) && file.names(id)) yield { clientCode, kind, id }
}
