import type { ServiceDefinition } from '../../src/mock/engine/book/service.ts'
import type { Library } from './kit.ts'
import { EMMA, WALDEN } from './states.ts'

const headers = { Authorization: 'Bearer ada' }

/** One valid request per operation. */
export const samples: ServiceDefinition<Library>['samples'] = {
  listBooks: { headers },
  addBook: {
    headers,
    body: { title: 'Middlemarch', authors: ['George Eliot'], genre: 'novel', isbn: '9780000000003' },
  },
  getBook: { headers, path: { bookId: WALDEN } },
  getCover: { headers, path: { bookId: WALDEN } },
  getCatalogueCard: { headers, path: { bookId: WALDEN } },
  lendBook: { headers, path: { bookId: WALDEN }, body: { days: 21 } },
  returnBook: { headers, path: { bookId: EMMA } },
  reserveBook: { headers, path: { bookId: EMMA } },
}
