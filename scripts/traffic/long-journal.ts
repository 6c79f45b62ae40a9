import type { Entry } from '../../src/mock/engine/book/entry.ts'
import { bodyText } from '../../src/mock/engine/spec/request.ts'

/** What a journal grows by: the same calls, calls for ever more things, or calls of ever more clients. */
export const GROWTHS = ['the same calls', 'more things', 'more clients'] as const

/** In which order: the whole of what was done again and again, or each call many times before the next. */
export const ORDERS = ['in turn', 'call by call'] as const

/** How a long journal is made of a short one. */
export interface Lengthening {
  readonly growth: (typeof GROWTHS)[number]
  readonly order: (typeof ORDERS)[number]
}

/** Milliseconds between the end of one round and the start of the next. */
const PAUSE = 1000

/**
 * A long journal: what stands in a short one, so many times. Ids, addresses and numbers differ from round to
 * round where there are more things; the credentials, too, where there are more clients.
 */
export function longJournal(
  entries: readonly Entry[],
  rounds: number,
  { growth, order }: Lengthening,
): Entry[] {
  const times = entries.map(({ at }) => at)
  const inTurn = Math.max(...times) - Math.min(...times) + PAUSE
  const all = Array.from({ length: rounds }, (_, round) =>
    entries.map((entry, i) => {
      const later = order === 'in turn' ? round * inTurn : (i * rounds + round) * PAUSE
      return renamed({ ...entry, at: entry.at + later }, round, growth)
    }),
  )
  const ordered = order === 'in turn' ? all.flat() : entries.flatMap((_, i) => all.map((round) => round[i]!))
  return ordered.map((entry, i) => ({ ...entry, number: i + 1 }))
}

function renamed(entry: Entry, round: number, growth: Lengthening['growth']): Entry {
  if (round === 0) return entry
  const rename = (text: string) => renameThings(text, round)
  const answered = { ...entry.response, body: rename(bodyText(entry.response)) }
  // Who makes the same again is given another.
  if (growth === 'the same calls')
    return entry.request.method === 'POST' ? { ...entry, response: answered } : entry
  const all = (record: Readonly<Record<string, string>>) => mapValues(record, rename)
  const { request, parameters } = entry
  return {
    ...entry,
    parameters: all(parameters),
    request: {
      ...request,
      path: rename(request.path),
      query: rename(request.query),
      headers:
        growth === 'more clients'
          ? mapValues(request.headers, (value, name) => (isOfSender(name) ? `${value}${round}` : value))
          : request.headers,
      body: new TextEncoder().encode(rename(bodyText(request))),
    },
    response: answered,
  }
}

function isOfSender(name: string): boolean {
  return /^(?:authorization|access_token|x-api-key|x-gw-ims-org-id)$/.test(name)
}

/** Gives ids, numbers that are no dates, names before an @ and names that end in digits those of a round. */
function renameThings(text: string, round: number): string {
  const hex = round.toString(16).padStart(8, '0')
  return text
    .replace(/([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{4})[0-9a-f]{8}/g, (_, start: string) => start + hex)
    .replace(/\b\d{4,8}\b(?![-.:]\d|T\d)/g, (digits) => `${digits}${round}`)
    .replace(/([A-Za-z][\w.]*)(@|%40)/g, (_, name: string, at: string) => `${name}${round}${at}`)
}

function mapValues<T, U>(
  record: Readonly<Record<string, T>>,
  change: (value: T, name: string) => U,
): Record<string, U> {
  return Object.fromEntries(Object.entries(record).map(([name, value]) => [name, change(value, name)]))
}
