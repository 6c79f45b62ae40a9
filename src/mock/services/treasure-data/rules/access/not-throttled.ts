import type { Headers } from '../../../../engine/spec/request.ts'
import { keyIn } from '../../caller.ts'
import { tooManyRequests } from '../../errors/td-error.ts'
import { accessRefusal, tdApi } from '../../kit.ts'
import type { ReadTables } from '../../state.ts'

const given = ['the documented account', 'the API throttles'] as const
const elsewhere = { state: 'the API throttles', params: { account: 456, seconds: 30 } } as const

export default accessRefusal(tdApi, 'not-throttled', {
  says: 'The account is not being slowed down.',
  source: {
    page: 'too-many-requests-seen',
    evidence: 'observed',
    quote: 'The TD API returns 429 with a `Retry-After` header when rate limiting requests.',
    note:
      'No page of the vendor gives the threshold, so the state "the API throttles" decides when. Here it is the ' +
      'account that is slowed down, and Retry-After counts seconds.',
  },
  after: ['key-master'],
  answer: { status: 'said' },
  when: ({ headers, state, clock }) => clock.now() < throttledUntil(headers, state),
  reply(refuse, { headers, state, clock }) {
    const seconds = Math.ceil((throttledUntil(headers, state) - clock.now()) / 1000)
    return refuse(429, tooManyRequests, { headers: { 'retry-after': String(seconds) } })
  },
  examples: {
    refused: [{ given, request: {} }],
    allowed: [{ name: 'another account', given: ['the documented account', elsewhere], request: {} }],
  },
})

function throttledUntil(headers: Headers, { throttles }: ReadTables): number {
  const account = keyIn(headers)?.account
  const throttle = account === undefined ? undefined : throttles.get(account)
  return throttle?.until ?? Number.NEGATIVE_INFINITY
}
