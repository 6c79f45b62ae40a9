import { accessRefusal, BULK } from '../../kit.ts'
import { refuseBulkToken } from '../../errors/batch-refusal.ts'
import { NO_TOKEN, PROTECTED, SAMPLE } from '../../samples.ts'
import { standingOf } from '../../token/token-standing.ts'

const OLDER_HEADER = { headers: { ...NO_TOKEN.headers, access_token: SAMPLE.profileToken } }

export default accessRefusal(BULK, 'token-in-authorization', {
  says: 'The token comes in no other header than `Authorization`.',
  source: {
    page: 'target-api-2019',
    evidence: 'assumed',
    quote: "`-H 'access_token: VALUE_OF_ACCESS_TOKEN'`.",
    note: 'The document names one header; that an older one is no longer looked at is the reading token-header.',
  },
  when: (context) => standingOf(context) === 'other header',
  reply: refuseBulkToken,
  after: ['bulk-client-known'],
  examples: {
    refused: [{ given: PROTECTED, request: OLDER_HEADER }],
    allowed: [
      { given: PROTECTED, request: {} },
      { given: PROTECTED, readings: { 'token-header': 'access-token-too' }, request: OLDER_HEADER },
    ],
  },
})
