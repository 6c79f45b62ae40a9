import { identify } from '../../caller.ts'
import { accessRefusal, everything } from '../../kit.ts'

const MOST_CALLS = 100

export default accessRefusal(everything, 'calls-max', {
  says: 'A reader calls at most 100 times a minute.',
  source: { page: 'house-rules', evidence: 'stated', quote: 'At most 100 questions a minute, please.' },
  after: ['card-shown', 'card-valid'],
  when: ({ headers, state, clock }) => {
    const calls = state.calls.get(identify(headers)?.reader ?? 'nobody', Math.floor(clock.now() / 60_000))
    return calls !== undefined && calls.count > MOST_CALLS
  },
  reply: (refuse) =>
    refuse(
      429,
      { code: 'calls-max', message: 'one question at a time' },
      { headers: { 'retry-after': '60' } },
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
