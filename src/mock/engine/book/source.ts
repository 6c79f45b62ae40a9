/**
 * Why we believe a rule: one of the project's documents says it (`stated`), other documents or the OpenAPI of
 * the vendor do (`vendor`), it was seen in a published capture or a real client (`observed`), or nobody says
 * it and it is our choice (`assumed`).
 */
export const EVIDENCE = ['stated', 'vendor', 'observed', 'assumed'] as const

/** One of them. */
export type Evidence = (typeof EVIDENCE)[number]

/** The less sure of two. */
export function lessSure(one: Evidence, other: Evidence): Evidence {
  return EVIDENCE.indexOf(one) > EVIDENCE.indexOf(other) ? one : other
}

/** Where a sentence is said. */
export type Source<Page extends string = string> =
  | {
      readonly evidence: Exclude<Evidence, 'assumed'>
      readonly page: Page
      /** The sentence, word for word, in the language of the page. */
      readonly quote: string
      /** The same in our English, where the quote is in another language. */
      readonly english?: string
      readonly note?: string
    }
  | {
      readonly evidence: 'assumed'
      /** The page that is silent. */
      readonly page: Page
      /** The nearest sentence, if there is one. */
      readonly quote?: string
      /** The same in our English, where the quote is in another language. */
      readonly english?: string
      /** What is assumed, and why. */
      readonly note: string
    }

/** One page that sources quote. */
export interface Page {
  /** In English. */
  readonly title: string
  /** Where the vendor publishes it, in English where it does. */
  readonly url: string
  /** The page whose words are quoted, where that one is not in English. */
  readonly original?: Original
  /** For a document of the project: its file name. `scripts/check-sources` holds every quote against it. */
  readonly document?: string
}

/** A page in another language than English. */
export interface Original {
  /** BCP 47: `ko`. */
  readonly language: string
  readonly title: string
  readonly url: string
}
