import { limit } from '../../kit.ts'

const token = (attributes: object) => ({
  id: '9001',
  type: 'token',
  attributes: { name: 'Site', ...attributes },
  relationships: { parentFolder: { data: { id: '498948', type: 'folder-segment' } } },
})

export default limit(['createEntityToken', 'updateEntityToken'], 'token-attributes-given', {
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
    refused: [{ request: { body: token({}) } }],
    allowed: [{ name: 'an empty list', request: { body: token({ attributeColumns: [] }) } }],
  },
})
