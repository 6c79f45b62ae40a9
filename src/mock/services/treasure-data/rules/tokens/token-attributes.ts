import { limit } from '../../kit.ts'
import { newToken } from '../../samples.ts'

const withAttributes = (attributes: object) => ({
  id: '9001',
  type: 'token',
  attributes: { name: 'Site', ...attributes },
  relationships: { parentFolder: { data: { id: '498948', type: 'folder-segment' } } },
})

const withColumns = (count: number) => ({
  id: '9001',
  ...newToken,
  attributes: {
    ...newToken.attributes,
    attributeColumns: Array.from({ length: count }, (_, i) => `column_${i}`),
  },
})

export default [
  limit(['createEntityToken', 'updateEntityToken'], 'token-attributes-given', {
    says: 'A token says the columns it reveals, with an empty list when it reveals none.',
    source: {
      page: 'cdp-api',
      evidence: 'vendor',
      quote: "You must specify empty array if you don't need attributes.",
      note: 'Its list of required fields misspells the field as attrributeColumns.',
    },
    at: 'body.attributes.attributeColumns',
    keyword: 'required',
    examples: {
      refused: [{ request: { body: withAttributes({}) } }],
      allowed: [{ name: 'an empty list', request: { body: withAttributes({ attributeColumns: [] }) } }],
    },
  }),
  limit(['createEntityToken', 'updateEntityToken'], 'token-attributes-max', {
    says: 'A token reveals at most five columns.',
    source: { page: 'cdp-api', evidence: 'vendor', quote: 'Max the number of attribute columns is 5.' },
    at: 'body.attributes.attributeColumns',
    keyword: 'maxItems',
    examples: {
      refused: [{ name: 'six', request: { body: withColumns(6) } }],
      allowed: [{ name: 'five', request: { body: withColumns(5) } }],
    },
  }),
]
