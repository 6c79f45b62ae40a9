import { refusal, UPDATE } from '../../kit.ts'
import { refused } from '../../errors/edge-refusal.ts'
import { readUpdate } from '../../update/read-update.ts'

export default refusal(UPDATE, 'update-id-given', {
  says: 'A single update says whose profile it means, by `mboxPC` or by `mbox3rdPartyId`.',
  source: {
    page: 'profile-single-api',
    evidence: 'vendor',
    quote: 'To update the profile for a `pcId`, use:',
    note:
      'And for an `mbox3rdPartyId` the other. The answer without either is assumed: 400. With both, ' +
      '`mboxPC` counts.',
  },
  when: ({ rawQuery, body }) => readUpdate(rawQuery, body ?? {}) === undefined,
  reply: (refuse) => refuse(400, refused('mboxPC or mbox3rdPartyId is required')),
  answer: { failure: 'assumed' },
  examples: {
    refused: [
      { request: { query: { mbox3rdPartyId: undefined } } },
      { name: 'an empty one', request: { query: { mbox3rdPartyId: '' } } },
    ],
    allowed: [
      { request: { query: { mbox3rdPartyId: undefined, mboxPC: '1767225600000-575948.35_0' } } },
      { request: { query: { mbox3rdPartyId: 'loyal-1', mboxPC: '1767225600000-575948' } } },
    ],
  },
})
