import type { Documented } from '../../src/mock/engine/book/answer.ts'
import type { Service } from '../../src/mock/engine/book/service.ts'

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
  /** Our English of it, where there is one. */
  readonly english?: string | undefined
}

/** What documents a part of an answer, and which: `rule size-max, its status`. */
export interface DocumentedPart {
  readonly account: Account
  readonly whose: string
  readonly documented: Documented
}

/** The sources of answers that are not the sentences of their rules, and those of the statuses of successes. */
export function documentedParts({ rules, successes = {} }: Service): DocumentedPart[] {
  const ofRules = rules.flatMap((rule): DocumentedPart[] => {
    if (rule.kind === 'promise') return []
    return (['status', 'body'] as const).flatMap((part): DocumentedPart[] => {
      const documented = rule.answer?.[part]
      if (documented === undefined || documented === 'said') return []
      return [{ account: 'rule', whose: `rule ${rule.id}, its ${part}`, documented }]
    })
  })
  const ofSuccesses = Object.entries(successes).map(([id, documented]): DocumentedPart => ({
    account: 'shape',
    whose: `success of ${id}`,
    documented,
  }))
  return [...ofRules, ...ofSuccesses]
}

/** Every quote of a service's rules and their answers, its duties, readings, sentences and successes. */
export function quotesOf(service: Service): Quote[] {
  const { name, rules, duties, readings, sentences } = service
  const cited = (account: Account, whose: string, { page, quote, english }: Cited): Quote[] =>
    quote === undefined ? [] : [{ account, whose: `${name}: ${whose}`, page, text: quote, english }]
  return [
    ...rules.flatMap(({ id, source }) => cited('rule', `rule ${id}`, source)),
    ...documentedParts(service).flatMap(({ account, whose, documented }) =>
      cited(account, whose, documented),
    ),
    ...duties.flatMap(({ id, source }) => cited('duty', `duty ${id}`, source)),
    ...readings.flatMap(({ id, sources }) =>
      sources.flatMap((source) => cited('reading', `reading ${id}`, source)),
    ),
    ...sentences.flatMap((sentence) => cited(sentence.kind, `${sentence.kind} sentence`, sentence)),
  ]
}

interface Cited {
  readonly page: string
  readonly quote?: string
  readonly english?: string
}
