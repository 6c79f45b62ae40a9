import { promise } from '../../kit.ts'
import { newToken } from '../../samples.ts'

const { keyColumn: _, ...attributes } = newToken.attributes

export default promise('createEntityToken', 'key-column-left-out', {
  says: 'A key column that is left out counts as an empty one.',
  source: {
    page: 'cdp-api',
    evidence: 'assumed',
    quote: 'If empty, cdp-api fills "td_global_id" as default value.',
    note: 'The field is not among the required ones; what becomes of a token without it is not said.',
  },
  examples: [
    {
      request: { body: { ...newToken, attributes } },
      reply: { status: 200, body: { data: { attributes: { keyColumn: 'td_global_id' } } } },
    },
  ],
})
