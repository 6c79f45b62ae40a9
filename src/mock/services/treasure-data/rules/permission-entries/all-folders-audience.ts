import { limit } from '../../kit.ts'

const named = {
  name: 'text',
  request: { body: { SegmentAllFolders: [{ audience_id: '143856', operation: 'view' }] } },
}

export default [
  limit('updatePermissionByPolicyId', 'all-folders-audience-given', {
    says: 'Every entry of SegmentAllFolders names the audience whose folders it means.',
    source: {
      page: 'td-api',
      evidence: 'vendor',
      quote: '- audience_id',
      note: 'Among the required fields.',
    },
    at: 'body.SegmentAllFolders[].audience_id',
    keyword: 'required',
    examples: {
      refused: [
        {
          name: 'the id of a folder instead',
          request: { body: { SegmentAllFolders: [{ id: '498948', operation: 'view' }] } },
        },
      ],
      allowed: [named],
    },
  }),
  limit('updatePermissionByPolicyId', 'all-folders-audience-text', {
    says: 'The audience of an entry of SegmentAllFolders is written as text, not as a number.',
    source: { page: 'td-api', evidence: 'vendor', quote: 'type: string', note: 'Of audience_id.' },
    at: 'body.SegmentAllFolders[].audience_id',
    keyword: 'type',
    examples: {
      refused: [
        {
          name: 'a number',
          request: { body: { SegmentAllFolders: [{ audience_id: 143856, operation: 'view' }] } },
        },
      ],
      allowed: [named],
    },
  }),
]
