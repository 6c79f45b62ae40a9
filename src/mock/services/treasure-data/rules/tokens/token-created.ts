import { promise } from '../../kit.ts'

export default promise('createEntityToken', 'token-created', {
  says: 'A new token is answered with 200, wrapped in `data`, with its audience, its maker and what it points to.',
  source: {
    page: 'cdp-api',
    evidence: 'vendor',
    quote: 'Succeeded to create a Token',
    note: 'What it is answered with: the schema of that answer. No page promises an order of its lists.',
  },
  examples: [
    {
      request: {},
      reply: {
        status: 200,
        body: {
          data: {
            type: 'token',
            attributes: {
              audienceId: '143856',
              name: 'Site personalization',
              keyColumn: 'td_client_id',
              attributeColumns: ['gender', 'country'],
            },
            relationships: {
              parentFolder: { data: { id: '498948', type: 'folder-segment' } },
              segments: { data: [{ id: '73001', type: 'segment-batch' }] },
              createdBy: { data: { type: 'user' } },
            },
          },
          included: [
            { type: 'user', attributes: { tdUserId: '1201', name: 'Aya Sato' } },
            {
              id: '73001',
              type: 'segment-batch',
              attributes: { name: 'Returning visitors' },
            },
          ],
        },
        anyOrder: ['data.attributes.attributeColumns', 'included'],
      },
    },
  ],
})
