import { notFoundAnswer, recordNotFound } from '../../errors/entity-error.ts'
import { refusal } from '../../kit.ts'

export default refusal('getEntityFolder', 'folder-known', {
  says: 'The folder of the path is one of the account of the key.',
  source: { page: 'cdp-api', evidence: 'vendor', quote: 'The specified resource is not found' },
  answer: notFoundAnswer,
  when: ({ state, caller, path }) => !state.folders.has(caller.account, path.id),
  reply: (refuse) => refuse(404, recordNotFound),
  examples: {
    refused: [
      { name: 'no such folder', request: { path: { id: 4040404 } } },
      {
        name: 'a folder of another account',
        given: ['the documented account', { state: 'a folder', params: { account: 456, folderId: 7 } }],
        request: { path: { id: 7 } },
      },
    ],
    allowed: [{ request: {} }],
  },
})
