import { judgeEach } from '../../../engine/book/journal/judge-each.ts'
import { perGroup } from '../../../engine/book/journal/per-group.ts'
import { batchKeyOf } from '../journal/submissions.ts'
import { BULK, callsOf, duty, isCall } from '../kit.ts'

const fetch = { operation: 'fetchProfileByMarketingCloudVisitorId' } as const
const request = { body: 'batch=pcId,tier\n1767225600000-575948,gold' } as const

export default duty([...BULK, 'fetchProfileByMarketingCloudVisitorId'], 'uses-fitting-version', {
  says: 'A client whose visitors are known by ECID uses version 1 for batches keyed by `pcId`.',
  source: {
    page: 'profile-bulk-api',
    evidence: 'vendor',
    quote:
      '* If your implementation uses ECID for profile identification and you want to use `pcId` as the ' +
      'key in the batch file, use Version 1 (v1) of the API.',
  },
  remedy:
    'Use version 2 with `thirdPartyId`, or with `pcId` only where ECID is not in use: it would create ' +
    'profiles that no visitor ever meets.',
  judge: judgeEach(callsOf(BULK), (batch, _, __, seen) => {
    if (!batch.succeeded || batchKeyOf(batch) !== 'pcId') return undefined
    if (!clientsWithEcid(seen).has(batch.path['clientCode'])) return undefined
    return isCall(batch, 'batchUpdateProfilesV1')
      ? 'kept'
      : { broken: 'sent a batch keyed by pcId to version 2, where ECID is in use' }
  }),
  examples: {
    kept: [{ steps: [fetch, { operation: 'batchUpdateProfilesV1', request }] }],
    broken: [{ steps: [{ operation: 'batchUpdateProfiles', request }, fetch] }],
  },
})

/** The client codes of customers who know visitors by ECID, as calls show. */
const clientsWithEcid = perGroup((seen) => {
  const fetches = seen.filter((call) => isCall(call, 'fetchProfileByMarketingCloudVisitorId'))
  return new Set(fetches.filter(({ succeeded }) => succeeded).map(({ query }) => query['client']))
})
