import type { Service } from '../../src/mock/engine/book/service.ts'
import type { Source } from '../../src/mock/engine/book/source.ts'

/** What can account for a sentence of a document, in the order in which it is counted. */
export const ACCOUNTS = ['rule', 'duty', 'reading', 'shape', 'out-of-scope'] as const
export type Account = (typeof ACCOUNTS)[number]

/** One quote of a service, and whose it is. */
export interface Quote {
  readonly account: Account
  /** `adobe-privacy: rule dates-together`. */
  readonly whose: string
  readonly page: string
  readonly text: string
}

/** Every quote of a service's rules, duties, readings and sentences. */
export function quotesOf({ name, rules, duties, readings, sentences }: Service): Quote[] {
  const cited = (account: Account, id: string, source: Source): Quote[] =>
    source.quote === undefined
      ? []
      : [{ account, whose: `${name}: ${account} ${id}`, page: source.page, text: source.quote }]
  return [
    ...rules.flatMap(({ id, source }) => cited('rule', id, source)),
    ...duties.flatMap(({ id, source }) => cited('duty', id, source)),
    ...readings.flatMap(({ id, sources }) => sources.flatMap((source) => cited('reading', id, source))),
    ...sentences.map(({ kind, page, quote }) => ({
      account: kind,
      whose: `${name}: ${kind} sentence`,
      page,
      text: quote,
    })),
  ]
}
