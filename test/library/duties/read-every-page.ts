import { numberAt } from '../../../src/mock/engine/book/journal/field.ts'
import { judgeEach } from '../../../src/mock/engine/book/journal/judge-each.ts'
import type { Observation } from '../../../src/mock/engine/book/journal/observation.ts'
import { duty } from '../kit.ts'

const given = { state: 'many books', params: { count: 3 } } as const
const page = (page: number) => ({ operation: 'listBooks', request: { query: { size: 2, page } } }) as const

export default duty('listBooks', 'read-every-page', {
  says: 'A client that wants all books reads pages until it has as many as `total`.',
  source: { page: 'catalogue', evidence: 'stated', quote: 'A page is not the catalogue.' },
  remedy: 'Ask for the next page while books are missing.',
  judge: judgeEach(
    ({ operation, headers }) => (operation === 'listBooks' ? headers['authorization'] : undefined),
    (one, _, alike) => {
      const next = pageOf(one) + 1
      if (!one.succeeded || next * Number(one.query['size'] ?? 10) >= (numberAt(one.reply, 'total') ?? 0))
        return undefined
      return alike.some((other) => pageOf(other) === next)
        ? 'kept'
        : { broken: `never asked for page ${next}` }
    },
  ),
  examples: { kept: [{ given, steps: [page(0), page(1)] }], broken: [{ given, steps: [page(0)] }] },
})

const pageOf = ({ query }: Observation) => Number(query['page'] ?? 0)
