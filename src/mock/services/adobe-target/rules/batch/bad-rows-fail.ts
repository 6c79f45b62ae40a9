import { promise } from '../../kit.ts'
import { completed, elements } from '../../samples.ts'

export default promise('getBatchStatus', 'bad-rows-fail', {
  says:
    'A row fails alone: one whose id is empty, too long or has a plus sign or a slash, or whose values ' +
    'have more than 64 KB.',
  source: {
    page: 'profile-bulk-api',
    evidence: 'assumed',
    quote:
      'However, the total size of the external profile data, which includes Customer Attributes, ' +
      'Profile API, In-Mbox profile parameters, and Profile Script output, must not exceed 64 KB.',
    note:
      'The conditions are documented, here and for ids; that the row fails and the batch does not is ' +
      'assumed. What earlier updates left in the profile is not counted.',
  },
  examples: [
    {
      given: completed('batch=thirdPartyId,tier\nloyal-1,gold\n,gold\nloyal/2,gold\nloyal%2B3,gold'),
      request: { query: { showDetails: true } },
      reply: {
        status: 200,
        body: elements({ consumedCount: 4, successfulUpdates: 1, profilesNotFound: 0, failedUpdates: 3 }),
      },
    },
    {
      given: completed(
        `batch=thirdPartyId,note\nloyal-1,${'x'.repeat(65_537)}\n${'l'.repeat(257)},gold\nloyal-2,gold`,
      ),
      request: { query: { showDetails: true } },
      reply: { status: 200, body: elements({ successfulUpdates: 1, profilesNotFound: 0, failedUpdates: 2 }) },
    },
  ],
})
