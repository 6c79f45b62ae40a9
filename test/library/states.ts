import { actions } from '../../src/mock/engine/book/action.ts'
import type { WorldContext } from '../../src/mock/engine/book/context.ts'
import { notNow } from '../../src/mock/engine/book/usage-error.ts'
import type { OptionsOf } from '../../src/mock/engine/book/reading.ts'
import type { readings } from './readings/index.ts'
import { callsPerMinute, type tables } from './state.ts'
import { NEVER } from '../../src/mock/engine/book/clock.ts'

/** What named states and progress commands may touch. */
export interface Base {
  tables: typeof tables
  readings: OptionsOf<typeof readings>
}

/** A book on the shelf, and one that ada has. */
export const WALDEN = '6f2a3c1e-94d5-4b7a-8e0f-1a2b3c4d5e6f'
export const EMMA = 'b0c1d2e3-f405-4617-8829-3a4b5c6d7e8f'

const book = (createdAt: number) => ({
  bookId: WALDEN,
  title: 'Walden',
  authors: ['Henry David Thoreau'],
  genre: 'essay',
  isbn: '9780000000001',
  createdAt,
  lentTo: null,
  reservedBy: null,
  readyAt: NEVER,
})

export const states = actions<Base>()({
  'two books': {
    says: 'Walden is on the shelf; ada has Emma.',
    run({ state, clock }) {
      state.books.put(book(clock.now()))
      state.books.put({
        ...book(clock.now()),
        bookId: EMMA,
        title: 'Emma',
        authors: ['Jane Austen'],
        genre: 'novel',
        isbn: '9780000000002',
        lentTo: 'ada',
      })
    },
  },
  'a book': {
    says: 'One book, lent to a reader or on the shelf.',
    params: {
      type: 'object',
      properties: { bookId: { type: 'string' }, genre: { type: 'string' }, lentTo: { type: 'string' } },
      additionalProperties: false,
    },
    run(
      { state, clock },
      { bookId = WALDEN, genre = 'essay', lentTo }: { bookId?: string; genre?: string; lentTo?: string },
    ) {
      state.books.put({ ...book(clock.now()), bookId, genre, lentTo: lentTo ?? null })
    },
  },
  'many books': {
    says: 'So many books on the shelf, one a second.',
    params: {
      type: 'object',
      properties: { count: { type: 'integer' }, lentTo: { type: 'string' } },
      required: ['count'],
      additionalProperties: false,
    },
    run({ state, clock, ids }, { count, lentTo }: { count: number; lentTo?: string }) {
      if (count > 100_000) throw notNow('the library has room for 100000 books', 'ask for fewer')
      for (let i = 0; i < count; i++) {
        state.books.put({
          ...book(clock.now() + i * 1000),
          bookId: ids.uuid(),
          title: `Volume ${i}`,
          isbn: null,
          lentTo: lentTo ?? null,
        })
      }
    },
  },
  'a busy reader': {
    says: 'A reader has called so often in this minute.',
    params: {
      type: 'object',
      properties: { reader: { type: 'string' }, count: { type: 'integer' } },
      required: ['reader', 'count'],
      additionalProperties: false,
    },
    run({ state, clock }, { reader, count }: { reader: string; count: number }) {
      callsPerMinute.set(state.calls, reader, clock.now(), count)
    },
  },
})

/** Every copy that is waited for is here. */
export function finishWork({ state, clock }: WorldContext<Base>): void {
  const now = clock.now()
  for (const book of [...state.books.scan()])
    if (book.reservedBy !== null && book.readyAt > now) state.books.put({ ...book, readyAt: now })
}

export const progressCommands = actions<Base>()({
  fetch: {
    says: 'The copy that is waited for is here.',
    params: {
      type: 'object',
      properties: { bookId: { type: 'string' } },
      required: ['bookId'],
      additionalProperties: false,
    },
    run({ state, clock }, { bookId }: { bookId: string }) {
      const waited = state.books.get(bookId)
      if (!waited || waited.reservedBy === null)
        throw notNow(`nobody waits for ${bookId}`, 'reserve it first')
      state.books.put({ ...waited, readyAt: clock.now() })
    },
  },
})
