import { notFoundAnswer, recordNotFound } from '../../errors/entity-error.ts'
import { refusal } from '../../kit.ts'

export default refusal('getEntityFolder', 'folder-known', {
  says: 'The folder of the path is there.',
  source: {
    page: 'cdp-api',
    evidence: 'vendor',
    quote: 'The specified resource is not found',
    note: 'Here each account has folders of its own: that those of another one are not there is assumed.',
  },
  answer: notFoundAnswer,
  when: ({ state, caller, path }) => !state.folders.has(caller.account, path.id),
  reply: (refuse) => refuse(404, recordNotFound),
  examples: {
    refused: [{ request: { path: { id: 4040404 } } }],
    allowed: [{ request: {} }],
  },
})
