import { promise } from '../../kit.ts'
import { newToken } from '../../samples.ts'

const { keyColumn: _, ...attributes } = newToken.attributes

export default promise('createEntityToken', 'key-column-default', {
  says: 'Without a key column the service takes td_global_id.',
  source: {
    page: 'cdp-api',
    evidence: 'vendor',
    quote: 'If empty, cdp-api fills "td_global_id" as default value.',
  },
  examples: [
    {
      name: 'left out',
      request: { body: { ...newToken, attributes } },
      reply: { status: 200, body: { data: { attributes: { keyColumn: 'td_global_id' } } } },
    },
    {
      name: 'empty',
      request: { body: { ...newToken, attributes: { ...attributes, keyColumn: '' } } },
      reply: { status: 200, body: { data: { attributes: { keyColumn: 'td_global_id' } } } },
    },
    {
      name: 'given',
      request: {},
      reply: { status: 200, body: { data: { attributes: { keyColumn: 'td_client_id' } } } },
    },
  ],
})
