import { allVerdicts, type Verdict } from '../../src/mock/judge/verdict.ts'

/** Per rule or duty of a service, the clients that exercised it: what `contracts/<service>/seen.json` holds. */
export type Seen = Readonly<Record<string, readonly string[]>>

/** One client, and what was found on it. */
export interface Sighting {
  readonly name: string
  readonly verdict: Verdict
}

/** What clients exercised of a service, whether they kept it or not. */
export function seenOf(service: string, sightings: readonly Sighting[]): Seen {
  const clients = new Map<string, string[]>()
  for (const { name, verdict } of sightings) {
    for (const of of allVerdicts(verdict)) {
      if (of.service !== service || of.kind === 'problem' || of.verdict === 'not-exercised') continue
      clients.set(of.id, [...(clients.get(of.id) ?? []), name])
    }
  }
  return Object.fromEntries([...clients].sort(([a], [b]) => (a < b ? -1 : 1)))
}

/** The text of the file. */
export function seenText(seen: Seen): string {
  return `${JSON.stringify(seen, undefined, 2)}\n`
}
