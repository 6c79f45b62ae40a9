import { defineService } from '../../src/mock/engine/book/service.ts'
import { identify } from './caller.ts'
import { duties } from './duties/index.ts'
import { addBook, getBook, getCatalogueCard, getCover, listBooks } from './handlers/books.ts'
import { lendBook, reserveBook, returnBook } from './handlers/loans.ts'
import type { Library } from './kit.ts'
import { word } from './problem.ts'
import { readings } from './readings/index.ts'
import { rules } from './rules/index.ts'
import { samples } from './samples.ts'
import { pages } from './sources.ts'
import { callsPerMinute, tables } from './state.ts'
import { finishWork, progressCommands, states } from './states.ts'

/** A made-up lending library: the engine's only fixture. */
export default defineService<Library>({
  name: 'library',
  title: 'Library',
  basePath: '/library',
  pages,
  tables,
  readings,
  states,
  progressCommands,
  finishWork,
  rules,
  duties,
  samples,
  sentences: [
    {
      kind: 'shape',
      page: 'catalogue',
      quote: 'A genre is a word.',
      at: '#/components/schemas/Book/properties/genre',
    },
    {
      kind: 'out-of-scope',
      page: 'house-rules',
      quote: 'Please be quiet.',
      because: 'It is about the room.',
    },
  ],
  notModelled: [
    { page: 'catalogue', operations: ['GET /library/readers', 'PUT /library/books/{isbn}'] },
    {
      page: 'house-rules',
      operations: ['DELETE /library/readers/{readerId}'],
      instead: 'return what the reader has lent',
    },
  ],
  sampleState: 'two books',
  handlers: { listBooks, addBook, getBook, getCover, getCatalogueCard, lendBook, returnBook, reserveBook },
  identify,
  word,
  onCall({ headers, state, clock }) {
    const reader = identify(headers)?.reader ?? 'nobody'
    callsPerMinute.add(state.calls, reader, clock.now())
  },
  env: (url) => ({ LIBRARY_URL: { value: `${url}/library`, says: 'where the library is' } }),
  bodyLimits: { addBook: 2000 },
})
