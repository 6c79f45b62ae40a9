import type { Entry } from '../engine/book/entry.ts'
import type { Loaded } from '../engine/book/loaded.ts'
import { observe } from '../engine/book/journal/observation.ts'
import { cite } from '../engine/book/citation.ts'
import { occurrenceOf } from './occurrence.ts'
import { judgeDuty } from './judge-duty.ts'
import { judgeProblems } from './judge-problems.ts'
import { judgeRules } from './judge-rules.ts'
import type { ClientJournal } from './client-journal.ts'
import type { ServiceVerdict, Verdict } from './verdict.ts'

/** Judges one client by what it did. The sandboxes must have watched, or what kept a rule is not known. */
export function judge(services: Iterable<Loaded>, clientJournals: readonly ClientJournal[]): Verdict {
  const all = [...services]
  const owned = clientJournals
    .flatMap(({ entries }) => entries)
    .map((entry) => ({ entry, owner: ownerOf(entry, all) }))
  const entriesOf = (owner: Loaded | undefined) =>
    owned.filter((request) => request.owner === owner).map(({ entry }) => entry)
  return {
    requests: owned.length,
    dropped: clientJournals.reduce((sum, { dropped }) => sum + dropped, 0),
    services: all.map((loaded) => judgeService(loaded, entriesOf(loaded), clientJournals)),
    unassigned: judgeProblems(
      undefined,
      entriesOf(undefined),
      clientJournals.flatMap(({ unmet }) => unmet),
    ),
  }
}

/**
 * The service that a request belongs to. One that fits no operation belongs to the service whose paths start
 * like its own, or to the only one there is.
 */
function ownerOf({ service, request }: Entry, all: readonly Loaded[]): Loaded | undefined {
  if (service !== undefined) return all.find((loaded) => loaded.service.name === service)
  return all.length === 1
    ? all[0]
    : all.find(({ service: { basePath } }) => `${request.path}/`.startsWith(`${basePath}/`))
}

function judgeService(
  loaded: Loaded,
  entries: readonly Entry[],
  clientJournals: readonly ClientJournal[],
): ServiceVerdict {
  const { service } = loaded
  // What the mock could not answer for the vendor says nothing of how a client lives with the vendor.
  const worlds = clientJournals
    .map((clientJournal) =>
      observe(
        clientJournal.entries.filter(({ decision }) => decision.by !== 'failure'),
        service.name,
      ),
    )
    .filter((seen) => seen.length > 0)
  return {
    service: service.name,
    title: service.title,
    requests: entries.length,
    verdicts: [
      ...judgeRules(loaded, entries),
      ...service.duties.flatMap((duty) => judgeDuty(service, duty, worlds) ?? []),
      ...judgeProblems(service.name, entries),
    ],
    unseen: service.duties
      .filter(({ judge }) => !judge)
      .map(({ id, says, source, unseen = 'it has no judge yet' }) => ({
        id,
        says,
        source: cite(service, source),
        because: unseen,
      })),
    promises: service.rules.filter(({ kind }) => kind === 'promise').length,
    unanswered: entries
      .filter(({ decision }) => decision.by === 'failure')
      .map((entry) => occurrenceOf(entry, entry.detail ?? 'the mock failed')),
  }
}
