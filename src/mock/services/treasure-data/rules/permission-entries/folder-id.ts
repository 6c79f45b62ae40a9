import { limit } from '../../kit.ts'

const named = { name: 'text', request: { body: { SegmentFolder: [{ id: '498948', operation: 'view' }] } } }

export default [
  limit('updatePermissionByPolicyId', 'folder-id-given', {
    says: 'Every entry of SegmentFolder names its folder.',
    source: {
      page: 'td-api',
      evidence: 'vendor',
      quote: '- id',
      note: 'Among the required fields; there is no audience among them.',
    },
    at: 'body.SegmentFolder[].id',
    keyword: 'required',
    examples: {
      refused: [
        {
          name: 'the audience instead',
          request: { body: { SegmentFolder: [{ audience_id: '143856', operation: 'view' }] } },
        },
      ],
      allowed: [named],
    },
  }),
  limit('updatePermissionByPolicyId', 'folder-id-text', {
    says: 'The folder of an entry of SegmentFolder is written as text, not as a number.',
    source: {
      page: 'td-api',
      evidence: 'vendor',
      quote: 'type: string',
      note: 'Of id, whose example is text too.',
    },
    at: 'body.SegmentFolder[].id',
    keyword: 'type',
    examples: {
      refused: [
        { name: 'a number', request: { body: { SegmentFolder: [{ id: 498948, operation: 'view' }] } } },
        { name: 'null', request: { body: { SegmentFolder: [{ id: null, operation: 'view' }] } } },
      ],
      allowed: [named],
    },
  }),
]
