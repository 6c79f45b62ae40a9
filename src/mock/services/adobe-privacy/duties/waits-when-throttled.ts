import { judgeThrottled } from '../../../engine/book/journal/judge-throttled.ts'
import { senderOf } from '../journal/sender.ts'
import { listJobsAt as at, lookUpAt } from '../examples/steps.ts'
import { duty, everyOperation } from '../kit.ts'

const given = ['a complete job', 'the gateway throttles'] as const

export default duty(everyOperation, 'waits-when-throttled', {
  says:
    'After a 429 sends nothing for as long as Retry-After says, or for a growing time ' +
    'where it says nothing.',
  source: {
    page: 'troubleshooting',
    evidence: 'assumed',
    quote:
      'If you receive HTTP 429 errors, throttling and request limits are implemented to protect Adobe ' +
      'from abuse that could put legitimate compliance work at risk.',
    note: 'Another page says to send less and try again; that a client waits, and so long, is assumed.',
  },
  remedy: 'Hold back every call until then, and try once more; the state "the gateway throttles" shows it.',
  judge: judgeThrottled(senderOf),
  examples: {
    kept: [{ given, steps: [at('12:00:00'), at('12:01:00')] }],
    broken: [
      { given, steps: [at('12:00:00'), at('12:00:01')] },
      { given, steps: [at('12:00:00'), lookUpAt('12:00:01')] },
    ],
  },
})
