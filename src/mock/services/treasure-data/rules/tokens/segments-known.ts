import { recordNotFound } from '../../errors/entity-error.ts'
import { refusal } from '../../kit.ts'
import { newToken } from '../../samples.ts'

const withSegment = (id: string) => ({
  id: '9001',
  ...newToken,
  relationships: { ...newToken.relationships, segments: { data: [{ id, type: 'segment-batch' }] } },
})

export default refusal(['createEntityToken', 'updateEntityToken'], 'segments-known', {
  says: 'The segments that a token answers are of the account.',
  source: {
    page: 'cdp-api',
    evidence: 'assumed',
    quote: 'The specified resource is not found',
    note: 'Said of the resource of the path; we take it for the segments in the body too.',
  },
  after: ['parent-folder-known'],
  when: ({ state, caller, body }) =>
    body.relationships?.segments?.data?.some(({ id }) => !state.segments.has(caller.account, Number(id))) ??
    false,
  reply: (refuse) => refuse(404, recordNotFound),
  examples: {
    refused: [{ request: { body: withSegment('4040404') } }],
    allowed: [
      { request: { body: withSegment('73001') } },
      {
        name: 'no segments',
        request: {
          body: { id: '9001', ...newToken, relationships: { ...newToken.relationships, segments: null } },
        },
      },
    ],
  },
})
