import { audienceNotFound, listed } from '../../errors/audience-error.ts'
import { refusal } from '../../kit.ts'

export default refusal('listAudienceTokens', 'audience-known', {
  says: 'The parent segment of the path is one of the account.',
  source: {
    page: 'cdp-api',
    evidence: 'vendor',
    quote: 'The specified resource was not found',
    note: 'Here a parent segment is known by its folders.',
  },
  answer: { status: listed },
  when: ({ state, caller, path }) =>
    state.folders.count({ by: 'byAudience', where: [caller.account, path.audienceId] }) === 0,
  reply: (refuse) => refuse(404, audienceNotFound),
  examples: {
    refused: [
      { name: 'no such audience', request: { path: { audienceId: 4040404 } } },
      {
        name: 'an audience of another account',
        given: [
          'the documented account',
          { state: 'a folder', params: { account: 456, audienceId: 777, folderId: 7 } },
        ],
        request: { path: { audienceId: 777 } },
      },
    ],
    allowed: [{ request: {} }],
  },
})
