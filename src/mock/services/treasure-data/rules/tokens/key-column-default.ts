import { promise } from '../../kit.ts'
import { newToken } from '../../samples.ts'

export default promise('createEntityToken', 'key-column-default', {
  says: 'An empty key column is filled with td_global_id.',
  source: {
    page: 'cdp-api',
    evidence: 'vendor',
    quote: 'If empty, cdp-api fills "td_global_id" as default value.',
  },
  examples: [
    {
      request: { body: { ...newToken, attributes: { ...newToken.attributes, keyColumn: '' } } },
      reply: { status: 200, body: { data: { attributes: { keyColumn: 'td_global_id' } } } },
    },
  ],
})
