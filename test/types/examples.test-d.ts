import type { Example, ExampleRequest } from '../../src/mock/engine/book/example.ts'
import type { Operation } from '../../src/mock/engine/book/world.ts'
import type { Library } from '../library/kit.ts'

type Of<Id extends keyof Library['operations']> = Example<Operation<Library, Id>, Library>
const request = {}

export const right: Of<'listBooks'> = {
  request: {
    query: { size: 'many', genre: undefined, lent: ['a', 'b'] },
    headers: { 'X-Any': 'thing' },
    body: 7,
  },
}
export const rightStory: Of<'getBook'> = {
  name: 'a story',
  at: '2026-01-01',
  readings: { 'genre-case': 'ignored' },
  given: ['two books', 'a book', { state: 'many books', params: { count: 3 } }],
  first: [
    { operation: 'lendBook', at: '2026-01-01', request: { path: { bookId: 7 } } },
    { operation: 'addBook' },
  ],
  request: { path: { bookId: 'x' } },
}
export const rightEmptyWorld: Of<'getBook'> = { given: [], request }
export const rightAlone: Of<'getBook'> = { given: { state: 'a book', params: { lentTo: 'ada' } }, request }

// @ts-expect-error an example without a request
export const noRequest: Of<'listBooks'> = {}

// @ts-expect-error an example with a query parameter that is not documented
export const unknownQuery: Of<'listBooks'> = { request: { query: { colour: 'red' } } }

// @ts-expect-error an example with a query where the operation takes none
export const noQuery: Of<'getBook'> = { request: { query: { size: 1 } } }

// @ts-expect-error an example with a path parameter that is not there
export const unknownPath: Of<'getBook'> = { request: { path: { title: 'x' } } }

// @ts-expect-error an example with a part that a request does not have
export const unknownPart: ExampleRequest<Operation<Library, 'getBook'>> = { cookies: {} }

// @ts-expect-error an example in a named state that is not there
export const unknownState: Of<'getBook'> = { given: 'three books', request }

// @ts-expect-error an example in several named states of which one is not there
export const unknownStates: Of<'getBook'> = { given: ['two books', 'three books'], request }

export const wrongParams: Of<'getBook'> = {
  // @ts-expect-error a named state with a parameter of the wrong type
  given: { state: 'many books', params: { count: 'three' } },
  request,
}

export const unknownParams: Of<'getBook'> = {
  // @ts-expect-error a named state with a parameter that it does not take
  given: { state: 'many books', params: { count: 3, colour: 'red' } },
  request,
}

// @ts-expect-error a named state without a parameter that it needs
export const missingParams: Of<'getBook'> = { given: { state: 'many books', params: {} }, request }

// @ts-expect-error a named state alone that needs parameters
export const noParams: Of<'getBook'> = { given: 'many books', request }

export const paramsOfAnother: Of<'getBook'> = {
  // @ts-expect-error a named state with the parameters of another one
  given: { state: 'a busy reader', params: { count: 3 } },
  request,
}

// @ts-expect-error an example under a reading that is not there
export const unknownReading: Of<'getBook'> = { readings: { 'genre-kase': 'exact' }, request }

// @ts-expect-error an example under an option that the reading does not have
export const unknownOption: Of<'getBook'> = { readings: { 'genre-case': 'both' }, request }

// @ts-expect-error a first step of an operation that is not there
export const unknownStep: Of<'getBook'> = { first: [{ operation: 'burnBook' }], request }

export const wrongStep: Of<'getBook'> = {
  // @ts-expect-error a first step with a query parameter of another operation
  first: [{ operation: 'lendBook', request: { query: { size: 1 } } }],
  request,
}
