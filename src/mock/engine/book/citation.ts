import { present } from '../value/present.ts'
import type { Documented } from './answer.ts'
import type { Service } from './service.ts'
import type { Evidence, Original, Source } from './source.ts'

/** A source for a reader who does not know the ids of pages. */
export interface Citation {
  evidence: Evidence
  /** The title of the page, in English. */
  page: string
  url?: string
  /** The page whose words are quoted, where it is not in English. */
  original?: Original
  /** The sentence in our English, where the page is in another language. */
  english?: string
  /** The sentence, word for word, in the language of the page. */
  quote?: string
  note?: string
}

/** A source with the title and address of its page. */
export function cite(
  { pages }: Pick<Service, 'pages'>,
  { evidence, page, quote, english, note }: Source | Documented,
): Citation {
  const { title = page, url, original } = pages[page] ?? {}
  return { evidence, page: title, ...present({ url, original, english, quote, note }) }
}

/**
 * `Privacy jobs, https://…; in Korean: https://…`: the page of a citation, with its addresses where it has any.
 */
export function citedPage({ page, url, original }: Citation): string {
  const cited = url === undefined ? page : `${page}, ${url}`
  return original === undefined || original.url === url
    ? cited
    : `${cited}; in ${languageOf(original)}: ${original.url}`
}

/** What a citation quotes, a line each: in English first, marked as ours where the page has other words. */
export function quotedLines({ quote, english }: Pick<Citation, 'quote' | 'english'>): string[] {
  if (quote === undefined) return []
  return english === undefined ? [`“${quote}”`] : [`“${english}” ${OURS}`, `“${quote}”`]
}

/** What stands behind our English of a quote. */
export const OURS = '(our English)'

/** `Korean` of a page in `ko`. */
function languageOf({ language }: Original): string {
  return new Intl.DisplayNames('en', { type: 'language' }).of(language) ?? language
}
