import { actions } from '../../src/mock/engine/book/action.ts'
import { reading } from '../../src/mock/engine/book/reading.ts'
import { defineService, type Service, type ServiceDefinition } from '../../src/mock/engine/book/service.ts'
import { table } from '../../src/mock/engine/store/table.ts'
import type { Library } from '../library/kit.ts'
import type { Book } from '../library/state.ts'
import type { Base } from '../library/states.ts'

declare const library: ServiceDefinition<Library>
declare const anything: Service
const { getBook, ...handlersButOne } = library.handlers
const { getBook: _, ...samplesButOne } = library.samples
const request = {}

export const right = defineService<Library>({
  ...library,
  bodyLimits: { addBook: 10 },
  sampleState: 'a book',
})

// @ts-expect-error an operation without a handler
export const missingHandler = defineService<Library>({ ...library, handlers: handlersButOne })

export const extraHandler = defineService<Library>({
  ...library,
  // @ts-expect-error a handler for an operation that is not there
  handlers: { ...handlersButOne, getBook, burnBook: getBook },
})

export const swappedHandler = defineService<Library>({
  ...library,
  // @ts-expect-error the handler of one operation in the place of another
  handlers: { ...handlersButOne, getBook: library.handlers.getCover },
})

// @ts-expect-error an operation without a sample
export const missingSample = defineService<Library>({ ...library, samples: samplesButOne })

export const extraSample = defineService<Library>({
  ...library,
  // @ts-expect-error a sample for an operation that is not there
  samples: { ...samplesButOne, getBook: request, burnBook: request },
})

export const wrongSample = defineService<Library>({
  ...library,
  // @ts-expect-error a sample with a query parameter that is not documented
  samples: { ...samplesButOne, getBook: { query: { colour: 'red' } } },
})

// @ts-expect-error samples in a named state that is not there
export const unknownSampleState = defineService<Library>({ ...library, sampleState: 'three books' })

// @ts-expect-error samples in a named state that needs parameters
export const sampleStateWithParams = defineService<Library>({ ...library, sampleState: 'many books' })

export const unknownPage = defineService<Library>({
  ...library,
  // @ts-expect-error a sentence of a page that is not there
  sentences: [{ kind: 'out-of-scope', page: 'kitchen', quote: 'x', because: 'x' }],
})

export const noReason = defineService<Library>({
  ...library,
  // @ts-expect-error a sentence out of scope without the reason
  sentences: [{ kind: 'out-of-scope', page: 'catalogue', quote: 'x' }],
})

export const missingPage = defineService<Library>({
  ...library,
  // @ts-expect-error a page that sources quote and that is not described
  pages: { catalogue: library.pages.catalogue },
})

// @ts-expect-error a limit of the body of an operation that is not there
export const wrongBodyLimit = defineService<Library>({ ...library, bodyLimits: { burnBook: 10 } })

// @ts-expect-error a caller of another shape
export const wrongCaller = defineService<Library>({ ...library, identify: () => ({ name: 'ada' }) })

// @ts-expect-error a service that does not word the problems of the engine
export const speechless = defineService<Library>({ ...library, word: undefined })

// @ts-expect-error a service in the form in which the engine holds it
export const loose = defineService<Library>(anything)

const asked = {
  question: 'x',
  sources: [{ page: 'x', evidence: 'stated', quote: 'x' }],
  options: { yes: 'x', no: 'x' },
  because: 'x',
  evidence: 'assumed',
} as const

export const rightReading = reading('x', { ...asked, default: 'no' })

// @ts-expect-error a reading whose default is none of its options
export const wrongDefault = reading('x', { ...asked, default: 'maybe' })

// @ts-expect-error a reading without a source
export const unsourced = reading('x', { ...asked, sources: [], default: 'no' })

export const rightTable = table<Book>()({ key: ['bookId'], indexes: { byAge: ['createdAt'] } })

// @ts-expect-error a table whose key is no field of its rows
export const wrongKey = table<Book>()({ key: ['bookID'], indexes: {} })

// @ts-expect-error an index by what is no field of the rows
export const wrongIndex = table<Book>()({ key: ['bookId'], indexes: { byColour: ['colour'] } })

export const unknownTable = actions<Base>()({
  'a film': {
    says: 'x',
    // @ts-expect-error a named state in a table that is not there
    run: ({ state }) => void state.films,
  },
})

export const wrongRow = actions<Base>()({
  'half a book': {
    says: 'x',
    // @ts-expect-error a named state with a row that lacks fields
    run: ({ state }) => void state.books.put({ bookId: 'x' }),
  },
})

export const unsaid = actions<Base>()({
  // @ts-expect-error a named state that does not say what is so afterwards
  'a secret': { run: () => undefined },
})
