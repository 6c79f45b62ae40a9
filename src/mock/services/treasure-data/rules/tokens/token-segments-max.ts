import { limit } from '../../kit.ts'
import { newToken } from '../../samples.ts'

const segments = (count: number) => ({
  id: '9001',
  ...newToken,
  relationships: {
    ...newToken.relationships,
    segments: { data: Array.from({ length: count }, () => ({ id: '73001', type: 'segment-batch' })) },
  },
})

export default limit(['createEntityToken', 'updateEntityToken'], 'token-segments-max', {
  says: 'A token answers at most 15 segments.',
  source: {
    page: 'create-token',
    evidence: 'vendor',
    quote: 'Add up to 15 Segments to your Profiles API Token.',
    note: 'Said of the console.',
  },
  at: 'body.relationships.segments.data',
  keyword: 'maxItems',
  examples: {
    refused: [{ name: '16', request: { body: segments(16) } }],
    allowed: [{ name: '15', request: { body: segments(15) } }],
  },
})
