import { numberAt } from '../../../src/mock/engine/book/journal/field.ts'
import { judgeEach } from '../../../src/mock/engine/book/journal/judge-each.ts'
import type { Observation } from '../../../src/mock/engine/book/journal/observation.ts'
import { perGroup } from '../../../src/mock/engine/book/journal/per-group.ts'
import { callsOf, duty } from '../kit.ts'

const given = { state: 'many books', params: { count: 3 } } as const
const readerOf = ({ headers }: Observation) => headers['authorization']
const pageOf = ({ query }: Observation) => Number(query['page'] ?? 0)
const pagesIn = perGroup((alike) => new Set(alike.map(pageOf)))

const page = (page: number) => ({ operation: 'listBooks', request: { query: { size: 2, page } } }) as const

export default duty('listBooks', 'read-every-page', {
  says: 'A client that wants all books reads pages until it has as many as `total`.',
  source: { page: 'catalogue', evidence: 'stated', quote: 'A page is not the catalogue.' },
  remedy: 'Ask for the next page while books are missing.',
  judge: judgeEach(callsOf('listBooks', readerOf), (list, _, alike) => {
    const next = pageOf(list) + 1
    const size = Number(list.query['size'] ?? 10)
    if (!list.succeeded || next * size >= (numberAt(list.reply, 'total') ?? 0)) return undefined
    return pagesIn(alike).has(next) ? 'kept' : { broken: `never asked for page ${next}` }
  }),
  examples: { kept: [{ given, steps: [page(0), page(1)] }], broken: [{ given, steps: [page(0)] }] },
})
