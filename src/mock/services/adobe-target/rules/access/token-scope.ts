import { PROTECTED } from '../../examples.ts'
import { accessRefusal } from '../../kit.ts'
import { BULK } from '../../operations.ts'
import { refuseBulkToken } from '../../refusal/edge-refusal.ts'
import { verdictOn } from '../../token/verdict-on.ts'

export default accessRefusal(BULK, 'token-scope', {
  says: 'A token for debugging opens no profile call.',
  source: {
    page: 'target-api-2019',
    evidence: 'assumed',
    quote: 'The debug authentication token helps debug the delivery API using mboxTrace.',
    note:
      'No page says what happens to one that is sent with a profile call: it is refused like any other ' +
      'wrong token.',
  },
  when: (context) => verdictOn(context) === 'other scope',
  reply: refuseBulkToken,
  after: ['bulk-client-known'],
  examples: {
    refused: [
      {
        given: [
          ...PROTECTED,
          {
            state: 'a profile token',
            params: { scope: 'debug_tools', accessToken: 'c62922d4-2cc1-4074-9407-c91f697d5796' },
          },
        ],
        request: { headers: { authorization: 'Bearer c62922d4-2cc1-4074-9407-c91f697d5796' } },
      },
    ],
    allowed: [
      {
        given: [
          ...PROTECTED,
          {
            state: 'a profile token',
            params: { scope: 'debug_tools', accessToken: 'c62922d4-2cc1-4074-9407-c91f697d5796' },
          },
        ],
        request: {},
      },
    ],
  },
})
