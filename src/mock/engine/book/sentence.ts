/**
 * A sentence of a page that no rule, duty or reading quotes, and what becomes of it. It counts in the
 * coverage.
 */
export type Sentence<Page extends string = string> = ShapeSentence<Page> | OutOfScopeSentence<Page>

interface Quoted<Page extends string> {
  readonly page: Page
  /** The sentence, word for word, or as many of its first words as tell it from all others. */
  readonly quote: string
  /** The same in our English, where the quote is in another language. */
  readonly english?: string
}

/** It says what a field or parameter is: the spec says it too, at this JSON Pointer. */
export interface ShapeSentence<Page extends string = string> extends Quoted<Page> {
  readonly kind: 'shape'
  readonly at: string
}

/** We read it and do not model it. */
export interface OutOfScopeSentence<Page extends string = string> extends Quoted<Page> {
  readonly kind: 'out-of-scope'
  readonly because: string
}
