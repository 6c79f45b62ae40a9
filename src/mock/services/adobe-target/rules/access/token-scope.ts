import { accessRefusal, BULK } from '../../kit.ts'
import { refuseBulkToken } from '../../errors/batch-refusal.ts'
import { bearing, profileToken, PROTECTED } from '../../samples.ts'
import { standingOf } from '../../token/token-standing.ts'

const DEBUG_TOKEN = 'c62922d4-2cc1-4074-9407-c91f697d5796'
const FOR_DEBUGGING = { query: { authorizationScope: 'debug_tools' } }
const WITH_BOTH = [...PROTECTED, profileToken({ scope: 'debug_tools', accessToken: DEBUG_TOKEN })] as const

export default accessRefusal(BULK, 'token-scope', {
  says: 'A token for debugging opens no profile call, and replaces no token that does.',
  source: {
    page: 'target-api-2019',
    evidence: 'assumed',
    quote: 'The debug authentication token helps debug the delivery API using mboxTrace.',
    note:
      'No page says what happens to one that is sent with a profile call: it is refused like any other ' +
      'wrong token.',
  },
  when: (context) => standingOf(context) === 'other scope',
  reply: refuseBulkToken,
  after: ['bulk-client-known'],
  examples: {
    refused: [{ given: WITH_BOTH, request: bearing(DEBUG_TOKEN) }],
    allowed: [
      { given: WITH_BOTH, request: {} },
      {
        given: PROTECTED,
        first: [{ operation: 'requestAuthorizationToken', request: FOR_DEBUGGING }],
        request: {},
      },
    ],
  },
})
