import { partOf } from '../../src/mock/engine/value/pointer.ts'
import { literally } from './literally.ts'

/**
 * JSON in which some values are Pact's matchers, in the form that its consumer libraries write:
 * `{ 'pact:matcher:type': 'regex', regex, value }`.
 */
export type Stated = unknown

/** What is known of the body of a reply apart from what an example states of it. */
export interface ReplyFacts {
  /** Where the provider is: an address below it is the provider's own. */
  readonly origin: string
  /** The body that the same request gets a second time: what differs there, the provider makes up itself. */
  readonly again: unknown
  /** Paths of lists whose order nobody promises: `jobs`. */
  readonly anyOrder?: readonly string[]
  /** Texts of which only a form is promised, as a regular expression by path. */
  readonly forms?: Readonly<Record<string, string>>
}

const DATES = [/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?Z$/, /^\d\d\/\d\d\/\d{4} \d\d:\d\d [AP]M GMT$/]
const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/

/**
 * What a contract asks of a body: what is stated, word for word, but of dates their form, of addresses their
 * path, of what is made up its type; lists whose order nobody promises hold what is stated somewhere.
 */
export function statedJson(stated: unknown, facts: ReplyFacts, at = ''): Stated {
  const { origin, again, anyOrder = [], forms = {} } = facts
  const within = (key: string | number, path: string) =>
    statedJson(partOf(stated, key), { ...facts, again: partOf(again, key) }, path)
  if (Array.isArray(stated)) {
    const items = stated.map((_, i) => within(i, `${at}[${i}]`))
    return anyOrder.includes(at) ? { 'pact:matcher:type': 'arrayContains', variants: items } : items
  }
  if (typeof stated === 'object' && stated !== null) {
    const present = Object.entries(stated).filter(([, value]) => value !== undefined)
    return Object.fromEntries(present.map(([key]) => [key, within(key, at === '' ? key : `${at}.${key}`)]))
  }
  const form = typeof stated === 'string' ? (forms[at] ?? formOf(stated, origin)) : undefined
  if (form !== undefined) return regex(form, stated)
  const isMadeUp = again !== undefined && again !== stated && typeof again === typeof stated
  return isMadeUp ? typed(stated) : stated
}

function formOf(text: string, origin: string): string | undefined {
  if (text.startsWith(`${origin}/`)) return `^https?://.+${literally(text.slice(origin.length))}$`
  return DATES.find((form) => form.test(text))?.source
}

function typed(value: unknown): Stated {
  const form = typeof value === 'string' ? [/^\d+$/, UUID].find((pattern) => pattern.test(value)) : undefined
  return form ? regex(form.source, value) : { 'pact:matcher:type': 'type', value }
}

function regex(source: string, value: unknown): Stated {
  return { 'pact:matcher:type': 'regex', regex: source, value }
}
