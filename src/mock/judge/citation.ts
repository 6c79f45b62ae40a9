import type { Service } from '../engine/book/service.ts'
import type { Source } from '../engine/book/source.ts'
import type { Citation } from './verdict.ts'

/** A source with the title and address of its page, for a reader who does not know the ids of pages. */
export function cite({ pages }: Service, { evidence, page, quote, note }: Source): Citation {
  const { title = page, url } = pages[page] ?? {}
  return {
    evidence,
    page: title,
    ...(url === undefined ? {} : { url }),
    ...(quote === undefined ? {} : { quote }),
    ...(note === undefined ? {} : { note }),
  }
}
