import type { Evidence } from './source.ts'

/** What documents a part of an answer: a status, or a body. */
export interface Documented<Page extends string = string> {
  readonly evidence: Exclude<Evidence, 'assumed'>
  readonly page: Page
  /** The words, where there are any; an OpenAPI description lists a status without a sentence. */
  readonly quote?: string
  /** The same in our English, where the quote is in another language. */
  readonly english?: string
  readonly note?: string
}

/** `said`: the sentence of the rule says it too. */
export type Documentation<Page extends string = string> = 'said' | Documented<Page>

/**
 * What is documented of the answer in which a rule refuses, apart from its sentence. A status or a body that is
 * left out is assumed: then the sentence fixes only that the request fails.
 */
export interface DocumentedAnswer<Page extends string = string> {
  /** Where the sentence fixes what is right, and not that anything else fails: why that is believed. */
  readonly failure?: Exclude<Evidence, 'stated'>
  readonly status?: Documentation<Page>
  readonly body?: Documentation<Page>
}
