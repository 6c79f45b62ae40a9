import { present } from '../value/present.ts'
import type { Service } from './service.ts'
import type { Evidence, Source } from './source.ts'

/** A source for a reader who does not know the ids of pages. */
export interface Citation {
  evidence: Evidence
  /** The title of the page. */
  page: string
  url?: string
  /** The sentence, word for word, in the language of the page. */
  quote?: string
  note?: string
}

/** A source with the title and address of its page. */
export function cite({ pages }: Pick<Service, 'pages'>, { evidence, page, quote, note }: Source): Citation {
  const { title = page, url } = pages[page] ?? {}
  return { evidence, page: title, ...present({ url, quote, note }) }
}

/** `Privacy jobs, https://…`: the page of a citation, with its address where it has one. */
export function citedPage({ page, url }: Citation): string {
  return url === undefined ? page : `${page}, ${url}`
}
