import type { Arranged } from '../../src/mock/engine/book/arranged.ts'
import type { Entry } from '../../src/mock/engine/book/entry.ts'
import { bodyText } from '../../src/mock/engine/spec/request.ts'
import type { ClientJournal } from '../../src/mock/judge/client-journal.ts'

/**
 * Writes that may come before a request; a world that rests on more of them is for the consumer to describe.
 */
const MOST_BEFORE = 20

/** What was asked and answered. */
export interface AgreedCall {
  readonly entry: Entry
  /** What had been done before in its world; nothing where that is more than a pact can say. */
  readonly before: readonly Step[] | undefined
}

/** A request that wrote, or something that was done by hand. */
export type Step =
  | { readonly kind: 'request'; readonly entry: Entry }
  | { readonly kind: 'arranged'; readonly arranged: Arranged }

/** What a client and a service agree on: each request once, with the first answer that the vendor gave. */
export function agreedCalls(service: string, clientJournals: readonly ClientJournal[]): AgreedCall[] {
  const first = new Map<string, AgreedCall>()
  for (const { entries } of clientJournals) {
    let steps: readonly Step[] = []
    let told = 0
    for (const entry of entries) {
      const arranged = entry.arranged.slice(told)
      if (arranged.length > 0) steps = [...steps, ...arranged.map(arrangedStep)]
      told = entry.arranged.length
      if (entry.service !== service) continue
      const key = isAgreed(entry) ? keyOf(entry) : undefined
      if (key !== undefined && !first.has(key)) first.set(key, { entry, before: sayable(steps) })
      // One more than may be said is enough to know that there are too many.
      if (wrote(entry) && writesIn(steps) <= MOST_BEFORE) steps = [...steps, { kind: 'request', entry }]
    }
  }
  return [...first.values()]
}

/** Whether a client and a service agree on anything. */
export function agreeOnSome(service: string, clientJournals: readonly ClientJournal[]): boolean {
  return clientJournals.some(({ entries }) =>
    entries.some((entry) => entry.service === service && isAgreed(entry)),
  )
}

function arrangedStep(arranged: Arranged): Step {
  return { kind: 'arranged', arranged }
}

function sayable(steps: readonly Step[]): readonly Step[] | undefined {
  const isForgotten = steps.some((step) => step.kind === 'arranged' && step.arranged.kind === 'forgotten')
  return isForgotten || writesIn(steps) > MOST_BEFORE ? undefined : steps
}

function writesIn(steps: readonly Step[]): number {
  return steps.filter(({ kind }) => kind === 'request').length
}

/**
 * Refusals that the client did not expect are no agreement, and neither is what the mock could not answer, nor
 * what the journal has not kept whole.
 */
function isAgreed({ lost, decision, expected, cut }: Entry): boolean {
  return !lost && !cut && (decision.by === 'handler' || (expected && decision.by !== 'failure'))
}

function wrote({ decision, request }: Entry): boolean {
  return decision.by === 'handler' && request.method !== 'GET'
}

function keyOf({ request }: Entry): string {
  return [request.method, request.path, request.query, bodyText(request)].join('\n')
}
