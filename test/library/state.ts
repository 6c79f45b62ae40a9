import { MINUTE } from '../../src/mock/engine/book/durations.ts'
import { WindowCounter, windowCounts } from '../../src/mock/engine/book/window-counter.ts'
import { table } from '../../src/mock/engine/store/table.ts'

/** One book. Instants are milliseconds since 1970. */
export interface Book {
  readonly bookId: string
  readonly title: string
  readonly authors: readonly string[]
  readonly genre: string
  readonly isbn: string | null
  readonly createdAt: number
  /** The reader who has it. */
  readonly lentTo: string | null
  /** The reader for whom another copy is fetched. */
  readonly reservedBy: string | null
  /** When that copy is here; `NEVER` while nobody knows. */
  readonly readyAt: number
}

/** How often each reader has called. */
export const callsPerMinute = new WindowCounter(MINUTE)

export const tables = {
  books: table<Book>()({
    key: ['bookId'],
    indexes: {
      byAge: ['createdAt'],
      byGenre: ['genre', 'createdAt'],
      byIsbn: ['isbn'],
      byReader: ['lentTo'],
    },
  }),
  calls: windowCounts(MINUTE),
}

/** What a reader sees of a book's whereabouts. */
export function statusOf(book: Book, now: number): 'on-the-shelf' | 'lent' | 'waiting' | 'ready' {
  if (book.reservedBy !== null) return book.readyAt <= now ? 'ready' : 'waiting'
  return book.lentTo === null ? 'on-the-shelf' : 'lent'
}
