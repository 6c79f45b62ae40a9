import type { Arranged } from '../../src/mock/engine/book/arranged.ts'
import { decidingRule, type Entry } from '../../src/mock/engine/book/entry.ts'
import { bodyText } from '../../src/mock/engine/spec/request.ts'
import type { ClientJournal } from '../../src/mock/judge/client-journal.ts'
import { hasFormOf, type Told } from './has-form-of.ts'
import { whyNotAgreed } from './why-not-agreed.ts'

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

/** What a client asked of a service: what they agree on by it, and what not. */
export interface AskedCalls {
  readonly agreed: readonly AgreedCall[]
  readonly others: readonly { readonly entry: Entry; readonly why: string }[]
}

/**
 * What a client and a service agree on: each request once with each answer to it that Pact tells apart from the
 * others, as before and after the work is done.
 */
export function agreedCalls(service: string, clientJournals: readonly ClientJournal[]): AskedCalls {
  const answers = new Map<string, Entry[]>()
  const agreed: AgreedCall[] = []
  const others: { entry: Entry; why: string }[] = []
  for (const { entries } of clientJournals) {
    let steps: readonly Step[] = []
    let told = 0
    for (const entry of entries) {
      const arranged = entry.arranged.slice(told)
      if (arranged.length > 0) steps = [...steps, ...arranged.map(arrangedStep)]
      told = entry.arranged.length
      if (entry.service !== service) continue
      const why = whyNotAgreed(entry)
      if (why !== undefined) others.push({ entry, why })
      else if (isNews(entry, answers)) agreed.push({ entry, before: sayable(steps) })
      // One more than may be said is enough to know that there are too many.
      if (wrote(entry) && writesIn(steps) <= MOST_BEFORE) steps = [...steps, { kind: 'request', entry }]
    }
  }
  return { agreed, others }
}

/** Whether a client asked anything of a service. */
export function askedAny(service: string, clientJournals: readonly ClientJournal[]): boolean {
  return clientJournals.some(({ entries }) => entries.some((entry) => entry.service === service))
}

/** Whether its request has not been answered in this way before; it has from now on. */
function isNews(entry: Entry, answers: Map<string, Entry[]>): boolean {
  const key = keyOf(entry)
  const before = answers.get(key)
  if (!before) answers.set(key, [entry])
  else if (before.some((other) => isAnsweredLike(entry, other))) return false
  else before.push(entry)
  return true
}

function isAnsweredLike(one: Entry, other: Entry): boolean {
  if (one.response.status !== other.response.status) return false
  if (decidingRule(one.decision) !== decidingRule(other.decision)) return false
  const [told, before] = [toldOf(one), toldOf(other)]
  return hasFormOf(told, before) && hasFormOf(before, told)
}

function toldOf({ response }: Entry): Told {
  return { mediaType: response.headers['content-type'] ?? '', body: response.body }
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

function wrote({ decision, request }: Entry): boolean {
  return decision.by === 'handler' && request.method !== 'GET'
}

function keyOf({ request }: Entry): string {
  return [request.method, request.path, request.query, bodyText(request)].join('\n')
}
