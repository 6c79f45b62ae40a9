import { identify } from '../../caller.ts'
import { accessRefusal, everything } from '../../kit.ts'
import { callsPerMinute } from '../../state.ts'

const MOST_CALLS = 100

export default accessRefusal(everything, 'calls-max', {
  says: 'A reader calls at most 100 times a minute.',
  source: { page: 'house-rules', evidence: 'stated', quote: 'At most 100 questions a minute, please.' },
  after: ['card-shown', 'card-valid'],
  when: ({ headers, state, clock }) => {
    const reader = identify(headers)?.reader ?? 'nobody'
    return callsPerMinute.count(state.calls, reader, clock.now()) > MOST_CALLS
  },
  reply: (refuse, { clock }) =>
    refuse(
      429,
      { code: 'calls-max', message: 'one question at a time' },
      { headers: { 'retry-after': String(callsPerMinute.secondsLeft(clock.now())) } },
    ),
  examples: {
    refused: [
      {
        given: ['two books', { state: 'a busy reader', params: { reader: 'ada', count: MOST_CALLS } }],
        request: {},
      },
    ],
    allowed: [
      {
        given: ['two books', { state: 'a busy reader', params: { reader: 'ada', count: MOST_CALLS - 1 } }],
        request: {},
      },
    ],
  },
})
