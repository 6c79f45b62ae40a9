import { audienceNotFound, listed } from '../../errors/audience-error.ts'
import { refusal } from '../../kit.ts'

export default refusal('listAudienceTokens', 'audience-known', {
  says: 'The parent segment of the path is there.',
  source: {
    page: 'cdp-api',
    evidence: 'vendor',
    quote: 'The specified resource was not found',
    note:
      'Here a parent segment is known by its folders, of which each account has its own: that those of another ' +
      'one are not there is assumed.',
  },
  answer: { status: listed },
  when: ({ state, caller, path }) =>
    state.folders.count({ by: 'byAudience', where: [caller.account, path.audienceId] }) === 0,
  reply: (refuse) => refuse(404, audienceNotFound),
  examples: {
    refused: [{ request: { path: { audienceId: 4040404 } } }],
    allowed: [{ request: {} }],
  },
})
