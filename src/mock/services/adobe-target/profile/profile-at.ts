import type { AccessContext } from '../../../engine/book/context.ts'
import { DAY } from '../../../engine/book/durations.ts'
import type { ReadState } from '../../../engine/store/table.ts'
import type { BatchKey } from '../batch/batch-file.ts'
import type { Attribute, Base, Batch, Change, tables, VisitorProfile } from '../state.ts'

/** A kind of id that a profile can be asked for by. */
export type IdKind = BatchKey | 'marketingCloudVisitorId'

/** A profile as it is at an instant. */
export interface Profile {
  readonly modifiedAt: number
  readonly attributes: ReadonlyMap<string, Attribute>
}

/** Whose profile, and up to which change: those at `at` with a number below `before`. */
export interface Asked {
  readonly clientCode: string
  readonly kind: IdKind
  readonly id: string
  readonly at: number
  readonly before: number
}

type Seen = Pick<AccessContext<Base>, 'reading'> & {
  readonly state: Pick<ReadState<typeof tables>, 'profiles' | 'batches' | 'changes'>
}

/**
 * Something that happened to a profile. A batch of version 2 creates it, and belongs to a run of such until
 * the next visit.
 */
interface Event {
  readonly at: number
  readonly number: number
  readonly kind: 'update' | 'visit' | 'batch of version 2'
  values(): Iterable<readonly [name: string, value: string]>
}

const KEYS = ['pcId', 'thirdPartyId'] as const

/** Later than all changes. */
export const LAST = Infinity

/**
 * The profile of a visitor, put together from what visits made of it and what updates did since, in the order
 * in which they took effect. It costs the updates of this visitor and one look-up in each completed batch,
 * however many rows the batches have.
 */
export function profileAt(seen: Seen, asked: Asked): Profile | undefined {
  const stored = storedProfile(seen, asked)
  const lifetime = lifetimeOf(seen)
  const replaces = seen.reading('consecutive-batches') === 'replaces'
  let profile = stored && {
    modifiedAt: stored.modifiedAt,
    attributes: new Map(Object.entries(stored.attributes)),
  }
  let run = new Map<string, Attribute | undefined>()
  for (const { at, number, kind, values } of eventsOf(seen, asked, stored)) {
    if (at > asked.at || (at === asked.at && number >= asked.before)) break
    const expired = profile && profile.modifiedAt + lifetime <= at
    if (!profile || expired) {
      if (kind !== 'batch of version 2') continue
      profile = { modifiedAt: at, attributes: new Map() }
      run = new Map()
    }
    const { attributes } = profile
    if (kind !== 'update') {
      if (replaces && kind === 'batch of version 2') takeBack(attributes, run)
      run = new Map()
    }
    for (const [name, value] of values()) {
      if (kind === 'update') run.delete(name)
      else if (!run.has(name)) run.set(name, attributes.get(name))
      attributes.set(name, { value, modifiedAt: at })
    }
    profile.modifiedAt = at
  }
  return profile && profile.modifiedAt + lifetime > asked.at ? profile : undefined
}

/** When a profile that lives then was last changed; nothing where there is none. It reads no values. */
export function lastChange(seen: Seen, asked: Asked): number | undefined {
  const stored = storedProfile(seen, asked)
  const lifetime = lifetimeOf(seen)
  let modifiedAt = stored?.modifiedAt
  for (const { at, kind } of eventsOf(seen, asked, stored)) {
    if (at > asked.at) break
    const lives = modifiedAt !== undefined && modifiedAt + lifetime > at
    if (lives || kind === 'batch of version 2') modifiedAt = at
  }
  return modifiedAt !== undefined && modifiedAt + lifetime > asked.at ? modifiedAt : undefined
}

/** Milliseconds that a profile lives without a change. */
export function lifetimeOf(seen: Pick<AccessContext<Base>, 'reading'>): number {
  return (seen.reading('profile-lifetime') === '14-days' ? 14 : 90) * DAY
}

function storedProfile({ state }: Seen, { clientCode, kind, id }: Asked): VisitorProfile | undefined {
  return state.profiles.list({ by: kind, where: [clientCode, id], take: 1 })[0]
}

function eventsOf({ state }: Seen, asked: Asked, stored: VisitorProfile | undefined): Event[] {
  const { clientCode, at } = asked
  const ids = idsOf(asked, stored)
  const batches = state.batches.list({ by: 'byCompletion', where: [clientCode], before: at + 1 })
  const changes = KEYS.flatMap((key) =>
    ids[key] === null ? [] : state.changes.list({ by: 'byId', where: [clientCode, key, ids[key]] }),
  )
  const events = [
    ...batches.flatMap((batch) => eventsOfBatch(batch, ids[batch.file.key])),
    ...changes.map(eventOfChange),
  ]
  return events.sort((a, b) => a.at - b.at || a.number - b.number)
}

/** The ids by which updates can reach a profile. */
function idsOf(
  { kind, id }: Asked,
  stored: VisitorProfile | undefined,
): Readonly<Record<BatchKey, string | null>> {
  return stored ?? { pcId: kind === 'pcId' ? id : null, thirdPartyId: kind === 'thirdPartyId' ? id : null }
}

function eventOfChange({ appliesAt, number, kind, attributes }: Change): Event {
  return { at: appliesAt, number, kind, values: () => Object.entries(attributes) }
}

/**
 * A batch of empty values does nothing at all. All rows of one id are one event, so that a batch never
 * replaces what it set itself.
 */
function eventsOfBatch({ file, version, completesAt, number }: Batch, id: string | null): Event[] {
  if (id === null || !file.hasValues || !file.names(id)) return []
  const kind = version === 2 ? 'batch of version 2' : 'update'
  const values = () => file.rowsOf(id).flatMap((row) => [...file.values(row)])
  return [{ at: completesAt, number, kind, values }]
}

/** Undoes the last batch of a run. */
function takeBack(attributes: Map<string, Attribute>, run: ReadonlyMap<string, Attribute | undefined>): void {
  for (const [name, before] of run) {
    if (before) attributes.set(name, before)
    else attributes.delete(name)
  }
}
