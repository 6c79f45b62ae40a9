import { NotModelled } from '../../../src/mock/engine/spec/problem.ts'
import { handler } from '../kit.ts'
import { statusOf, type Book } from '../state.ts'
import { NEVER } from '../../../src/mock/engine/book/clock.ts'

const shown = (book: Book, now: number) => ({
  bookId: book.bookId,
  title: book.title,
  authors: [...book.authors],
  genre: book.genre,
  status: statusOf(book, now),
  ...(book.isbn === null ? {} : { isbn: book.isbn }),
})

export const listBooks = handler('listBooks', ({ state, query, clock, reading }, reply) => {
  const { page, size, genre, lent } = query
  const all =
    genre !== undefined && reading('genre-case') === 'exact'
      ? state.books.list({ by: 'byGenre', where: [genre], order: 'descending' })
      : state.books
          .list({ by: 'byAge', order: 'descending' })
          .filter((book) => genre === undefined || book.genre.toLowerCase() === genre.toLowerCase())
  const found = all.filter((book) => lent === undefined || (book.lentTo !== null) === lent)
  return reply(200, {
    total: found.length,
    books: found.slice(page * size, (page + 1) * size).map((book) => shown(book, clock.now())),
  })
})

export const addBook = handler('addBook', ({ state, body, clock, ids, baseUrl }, reply) => {
  if (body.periodical === true) throw new NotModelled('periodicals are not modelled', 'add a book')
  const { title, authors, genre, isbn = null } = body
  const book = state.books.put({
    bookId: ids.uuid(),
    title,
    authors,
    genre,
    isbn,
    createdAt: clock.now(),
    lentTo: null,
    reservedBy: null,
    readyAt: NEVER,
  })
  return reply(201, shown(book, clock.now()), {
    headers: { location: `${baseUrl}/library/books/${book.bookId}` },
  })
})

export const getBook = handler('getBook', ({ state, path, clock }, reply) =>
  reply(200, shown(state.books.at(path.bookId), clock.now())),
)

export const getCover = handler('getCover', ({ state, path }, reply) => {
  const { title } = state.books.at(path.bookId)
  return reply(200, Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, title.length))
})

export const getCatalogueCard = handler('getCatalogueCard', ({ state, path }, reply) => {
  const { title, authors } = state.books.at(path.bookId)
  return reply(200, {
    title,
    authors: [...authors],
    shelf: { room: 1 + (title.length % 9), letter: title.charAt(0) },
  })
})
