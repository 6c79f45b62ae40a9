import { limit } from '../../kit.ts'
import { newToken } from '../../samples.ts'

const columns = (count: number) => ({
  id: '9001',
  ...newToken,
  attributes: {
    ...newToken.attributes,
    attributeColumns: Array.from({ length: count }, (_, i) => `column_${i}`),
  },
})

export default limit(['createEntityToken', 'updateEntityToken'], 'token-attributes-max', {
  says: 'A token reveals at most five columns.',
  source: { page: 'cdp-api', evidence: 'vendor', quote: 'Max the number of attribute columns is 5.' },
  at: 'body.attributes.attributeColumns',
  keyword: 'maxItems',
  examples: {
    refused: [{ name: 'six', request: { body: columns(6) } }],
    allowed: [{ name: 'five', request: { body: columns(5) } }],
  },
})
