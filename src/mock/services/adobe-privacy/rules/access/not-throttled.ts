import type { Headers } from '../../../../engine/spec/request.ts'
import type { ReadState } from '../../../../engine/store/table.ts'
import { accessRefusal, everyOperation } from '../../kit.ts'
import { gatewayError } from '../../errors/gateway-error.ts'
import { OTHER_ORG } from '../../samples.ts'
import type { tables } from '../../state.ts'

const elsewhere = { state: 'the gateway throttles', params: { org: OTHER_ORG, seconds: 30 } } as const

export default accessRefusal(everyOperation, 'not-throttled', {
  says: 'The organization is not being slowed down.',
  source: {
    page: 'troubleshooting',
    evidence: 'vendor',
    quote:
      'If your submission patterns exceed the monitored limit of allowed data subject jobs, you will ' +
      'receive a HTTP 429 error in response to continued traffic from your organization.',
    note:
      'Adobe publishes no limit, so the state "the gateway throttles" decides when; the body and ' +
      'Retry-After are those of another Adobe API behind the same gateway.',
  },
  after: ['permission-held'],
  when: ({ headers, state, clock }) => clock.now() < throttledUntil(headers, state),
  reply(refuse, { headers, state, clock }) {
    const seconds = Math.ceil((throttledUntil(headers, state) - clock.now()) / 1000)
    return refuse(429, gatewayError('429050', 'Too many requests'), {
      headers: { 'retry-after': String(seconds) },
    })
  },
  answer: { status: 'said' },
  examples: {
    refused: [{ given: ['a complete job', 'the gateway throttles'], request: {} }],
    allowed: [{ given: ['a complete job', elsewhere], request: {} }],
  },
})

function throttledUntil(headers: Headers, state: ReadState<typeof tables>): number {
  return state.throttles.get(headers['x-gw-ims-org-id'] ?? '')?.until ?? Number.NEGATIVE_INFINITY
}
