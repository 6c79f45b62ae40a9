import { MINUTE, SECOND } from '../../../engine/book/durations.ts'
import { judgeEach } from '../../../engine/book/journal/judge-each.ts'
import { jobIdOf } from '../journal/job-id-of.ts'
import { requestIdOf, showsOpen } from '../journal/look-ups.ts'
import { senderOf } from '../journal/sender.ts'
import { lookUpsAt as at } from '../examples/steps.ts'
import { callsOf, duty } from '../kit.ts'

/** Milliseconds between two look-ups: a minute, but for a second, since timers are not exact. */
const PACE = MINUTE - SECOND

const given = 'a submitted job'

export default duty('retrievePrivacyJob', 'polls-gently', {
  says: 'Asks for one job at most once a minute.',
  source: {
    page: 'best-practices',
    evidence: 'assumed',
    quote:
      'A call to this endpoint is the best way to see which products have responded and which are ' +
      'still pending, although it is **not** meant for regular polling activity.',
    note:
      'No page gives a pace; once a minute is assumed as the least that nobody would call polling too ' +
      'fast.',
  },
  remedy: 'Subscribe to Privacy Service events, or ask in long intervals: products take days.',
  judge: judgeEach(callsOf('retrievePrivacyJob', senderOf, jobIdOf, requestIdOf), (call, i, alike) => {
    const [first, second] = [alike[i - 2], alike[i - 1]]
    if (!second || !showsOpen(second)) return undefined
    if (call.at - second.at >= PACE) return 'kept'
    // One look-up soon after another may be two parts of a client; a third is a pace. Where the clock stands
    // still there is none.
    const isPace = first && showsOpen(first) && second.at - first.at < PACE && call.at !== alike[0]?.at
    if (!isPace) return undefined
    return { broken: `looked the job up for the third time in ${(call.at - first.at) / SECOND} seconds` }
  }),
  examples: {
    kept: [
      { given, steps: at('12:00:00', '12:01:00', '12:02:00', '12:20:00') },
      {
        name: 'one look-up soon after another',
        given,
        steps: at('12:00:00', '12:00:01', '12:01:01', '12:20:00'),
      },
    ],
    broken: [{ given, steps: at('12:00:00', '12:00:05', '12:00:10') }],
  },
})
