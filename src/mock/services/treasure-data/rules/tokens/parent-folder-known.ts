import { recordNotFound } from '../../errors/entity-error.ts'
import { tokenIn } from '../../tokens/token-in.ts'
import { refusal } from '../../kit.ts'

export default refusal(['createEntityToken', 'updateEntityToken'], 'parent-folder-known', {
  says: 'The folder that a token is put in is one of the account.',
  source: {
    page: 'cdp-api',
    evidence: 'assumed',
    quote: 'The specified resource is not found',
    note: 'Said of the resource of the path; we take it for the folder in the body too.',
  },
  after: ['token-known'],
  when: ({ state, caller, body }) => {
    const folder = body.relationships?.parentFolder?.data
    return folder !== undefined && !state.folders.has(caller.account, Number(folder.id))
  },
  reply: (refuse) => refuse(404, recordNotFound),
  examples: {
    refused: [{ request: { body: { id: '9001', ...tokenIn('4040404') } } }],
    allowed: [{ request: { body: { id: '9001', ...tokenIn('498708') } } }],
  },
})
