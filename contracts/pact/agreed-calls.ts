import type { Entry } from '../../src/mock/engine/book/entry.ts'
import { bodyText } from '../../src/mock/engine/spec/request.ts'
import type { ClientJournal } from '../../src/mock/judge/client-journal.ts'

/** What was asked and answered, and what had been written before it in its world. */
export interface AgreedCall {
  readonly entry: Entry
  readonly before: readonly Entry[]
}

/** What a client and a service agree on: each request once, with the first answer that the vendor gave. */
export function agreedCalls(service: string, clientJournals: readonly ClientJournal[]): AgreedCall[] {
  const calls = clientJournals
    .flatMap(({ entries }) => callsIn(entries.filter((entry) => entry.service === service)))
    .filter(({ entry }) => isAgreed(entry))
  const first = new Map<string, AgreedCall>()
  for (const call of calls) if (!first.has(keyOf(call.entry))) first.set(keyOf(call.entry), call)
  return [...first.values()]
}

/** Whether a client and a service agree on anything. */
export function agreeOnSome(service: string, clientJournals: readonly ClientJournal[]): boolean {
  return clientJournals.some(({ entries }) =>
    entries.some((entry) => entry.service === service && isAgreed(entry)),
  )
}

/** Refusals that the client did not expect are no agreement, and neither is what the mock could not answer. */
function isAgreed({ lost, decision, expected }: Entry): boolean {
  return !lost && (decision.by === 'handler' || (expected && decision.by !== 'failure'))
}

function callsIn(entries: readonly Entry[]): AgreedCall[] {
  const wrote = ({ decision, request }: Entry) => decision.by === 'handler' && request.method !== 'GET'
  return entries.map((entry, i) => ({ entry, before: entries.slice(0, i).filter(wrote) }))
}

function keyOf({ request }: Entry): string {
  return [request.method, request.path, request.query, bodyText(request)].join('\n')
}
