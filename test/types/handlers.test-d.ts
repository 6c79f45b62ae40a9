import { makeReply, type Reply } from '../../src/mock/engine/book/operation.ts'
import type { Operation } from '../../src/mock/engine/book/world.ts'
import { handler, type Library } from '../library/kit.ts'

const book = { bookId: 'x', title: 'Emma', authors: ['Jane Austen'], genre: 'novel', status: 'lent' } as const
const { genre: _, ...withoutGenre } = { ...book, authors: [...book.authors] }

declare const ofAddBook: Reply<Operation<Library, 'addBook'>, 201>
declare const refusalOfGetBook: Reply<Operation<Library, 'getBook'>, 404>

export const right = handler('getBook', (_, reply) => reply(200, { ...book, authors: ['Jane Austen'] }))
export const withHeaders = handler('addBook', (_, reply) =>
  reply(201, { ...book, authors: [] }, { headers: { location: '/x' }, reason: 'Made' }),
)
export const withoutBody = handler('returnBook', (_, reply) => reply(204))
export const withBytes = handler('getCover', (_, reply) => reply(200, Uint8Array.of(1)))

export const undocumentedStatus = handler('getBook', (_, reply) =>
  // @ts-expect-error a reply with a status that is not documented
  reply(418, { code: 'x', message: 'x' }),
)

export const successOfAnother = handler('getBook', (_, reply) =>
  // @ts-expect-error a reply with a success that this operation does not have
  reply(201, { ...book, authors: [] }),
)

export const refusing = handler('getBook', (_, reply) =>
  // @ts-expect-error a handler that refuses
  reply(404, { code: 'x', message: 'x' }),
)

// @ts-expect-error a handler that passes on a refusal
export const passingOn = handler('getBook', () => refusalOfGetBook)

export const wrongField = handler('getBook', (_, reply) =>
  // @ts-expect-error a body with a field of the wrong type
  reply(200, { ...book, authors: 'Jane Austen' }),
)

export const wrongValue = handler('getBook', (_, reply) =>
  // @ts-expect-error a body with a value that is not listed
  reply(200, { ...book, authors: [], status: 'burnt' }),
)

export const missingField = handler('getBook', (_, reply) =>
  // @ts-expect-error a body without a field that must be there
  reply(200, withoutGenre),
)

export const extraField = handler('getBook', (_, reply) =>
  // @ts-expect-error a body with a field that is not documented
  reply(200, { ...book, authors: [], colour: 'red' }),
)

export const noBody = handler('getBook', (_, reply) =>
  // @ts-expect-error a reply without the body that is documented
  reply(200),
)

export const bodyWhereNone = handler('returnBook', (_, reply) =>
  // @ts-expect-error a reply with a body where none is documented
  reply(204, {}),
)

export const textForBytes = handler('getCover', (_, reply) =>
  // @ts-expect-error a reply of text where bytes are documented
  reply(200, 'png'),
)

export const headersOfNumbers = handler('returnBook', (_, reply) =>
  // @ts-expect-error a reply with a header that is no text
  reply(204, undefined, { headers: { age: 1 } }),
)

// @ts-expect-error a reply made by hand
export const madeByHand = handler('returnBook', () => ({ status: 204, body: undefined, headers: {} }))

// @ts-expect-error a reply made by the engine for no operation
export const ofNoOperation = handler('returnBook', () => makeReply(204))

// @ts-expect-error a reply of another operation
export const ofAnother = handler('getBook', () => ofAddBook)

// @ts-expect-error an asynchronous handler
export const asynchronous = handler('returnBook', async (_, reply) => reply(204))

// @ts-expect-error a handler that does not reply
export const silent = handler('returnBook', () => undefined)

// @ts-expect-error a handler for an operation that is not there
export const ofNothing = handler('burnBook', (_, reply) => reply(204))

export const unknownQuery = handler('listBooks', ({ query }, reply) =>
  // @ts-expect-error a query parameter that is not documented
  reply(200, { total: query.colour, books: [] }),
)

export const unknownPath = handler('getBook', ({ path }, reply) =>
  // @ts-expect-error a path parameter that is not there
  reply(200, { ...book, authors: [], title: path.title }),
)

export const unknownField = handler('addBook', ({ body }, reply) =>
  // @ts-expect-error a field of the request that is not documented
  reply(201, { ...book, authors: [], title: body.colour }),
)

export const bodyThatMayBeMissing = handler('lendBook', ({ body }, reply) =>
  // @ts-expect-error a body that is not required, taken for granted
  reply(201, { bookId: 'x', reader: 'ada', days: body.days, dueOn: '' }),
)

export const defaultsAreThere = handler('listBooks', ({ query }, reply) =>
  reply(200, { total: query.page + query.size, books: [] }),
)

export const optionalMayBeMissing = handler('listBooks', ({ query }, reply) =>
  // @ts-expect-error a parameter that is not required, taken for granted
  reply(200, { total: query.genre.length, books: [] }),
)

export const unknownCaller = handler('getBook', ({ caller }, reply) =>
  // @ts-expect-error something that is not known of the caller
  reply(200, { ...book, authors: [], title: caller.name }),
)

export const unknownTable = handler('getBook', ({ state }, reply) =>
  // @ts-expect-error a table that is not there
  reply(200, { ...book, authors: [], title: state.films.at('x').title }),
)

export const unknownIndex = handler('listBooks', ({ state }, reply) =>
  // @ts-expect-error an index that is not there
  reply(200, { total: state.books.count({ by: 'byColour' }), books: [] }),
)

export const wrongRow = handler('returnBook', ({ state }, reply) => {
  // @ts-expect-error a row without all its fields
  state.books.put({ bookId: 'x' })
  return reply(204)
})

export const changingARow = handler('returnBook', ({ state, path }, reply) => {
  // @ts-expect-error a row that is changed in place
  state.books.at(path.bookId).lentTo = null
  return reply(204)
})

export const unknownReading = handler('returnBook', ({ reading }, reply) => {
  // @ts-expect-error a reading that is not there
  reading('genre-kase')
  return reply(204)
})

export const unknownOption = handler('returnBook', ({ reading }, reply) => {
  // @ts-expect-error an option that a reading does not have
  if (reading('genre-case') === 'both') throw new Error()
  return reply(204)
})
