import { DAY } from '../../../src/mock/engine/book/durations.ts'
import { handler } from '../kit.ts'
import { NEVER } from '../../../src/mock/engine/book/clock.ts'

export const lendBook = handler('lendBook', ({ state, path, body, caller, clock }, reply) => {
  const days = body?.days ?? 14
  state.books.put({ ...state.books.at(path.bookId), lentTo: caller.reader, reservedBy: null, readyAt: NEVER })
  return reply(201, {
    bookId: path.bookId,
    reader: caller.reader,
    days,
    dueOn: new Date(clock.now() + days * DAY).toISOString().slice(0, 10),
  })
})

export const returnBook = handler('returnBook', ({ state, path }, reply) => {
  state.books.put({ ...state.books.at(path.bookId), lentTo: null })
  return reply(204)
})

export const reserveBook = handler('reserveBook', ({ state, path, caller, clock, progress }, reply) => {
  const readyAt = { immediate: clock.now(), time: clock.now() + 2 * DAY, manual: NEVER }[progress]
  state.books.put({ ...state.books.at(path.bookId), reservedBy: caller.reader, readyAt })
  return reply(200, { accepted: true, status: readyAt <= clock.now() ? 'ready' : 'waiting' })
})
