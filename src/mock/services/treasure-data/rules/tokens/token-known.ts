import { notFoundAnswer, recordNotFound } from '../../errors/entity-error.ts'
import { refusal } from '../../kit.ts'

export default refusal(['getEntityToken', 'updateEntityToken', 'deleteEntityToken'], 'token-known', {
  says: 'The token of the path is one of the account of the key.',
  source: { page: 'cdp-api', evidence: 'vendor', quote: 'The specified resource is not found' },
  answer: notFoundAnswer,
  when: ({ state, caller, path }) => !state.tokens.has(caller.account, path.id),
  reply: (refuse) => refuse(404, recordNotFound),
  examples: {
    refused: [
      { name: 'no such token', request: { path: { id: 4040404 } } },
      {
        name: 'a token of another account',
        given: [
          'the documented account',
          { state: 'a folder', params: { account: 456, folderId: 7 } },
          { state: 'a token', params: { account: 456, tokenId: 77, folderId: 7 } },
        ],
        request: { path: { id: 77 } },
      },
    ],
    allowed: [{ request: {} }],
  },
})
