import type { Broken } from '../../../engine/book/duty.ts'
import type { Observation } from '../../../engine/book/journal/observation.ts'
import { called } from '../samples.ts'
import { isCall } from '../journal/calls.ts'
import { wasOneTooMany, Overload } from '../journal/overload.ts'
import { duty } from '../kit.ts'
import { ADMIN, BULK } from '../kit.ts'

const given = called(50)
const request = (tier: string) => ({ body: `batch=thirdPartyId,tier\nloyal-1,${tier}` })
const bulk = (at: string, tier = 'gold') =>
  ({ operation: 'batchUpdateProfiles', at: `2026-01-20T${at}Z`, request: request(tier) }) as const

export default duty([...ADMIN, ...BULK, 'getBatchStatus'], 'waits-out-503', {
  says: 'A client that gets 503 waits a minute before its next call.',
  source: {
    page: 'target-limits',
    evidence: 'vendor',
    quote:
      'If you make more than 50 API calls per minute, [!DNL Target] returns a "503 HTTP ' +
      'status" error message.',
  },
  remedy:
    'Space the calls of all workers together at 50 a minute or fewer, status calls included, and after ' +
    'a 503 pause for a little more than a minute.',
  judge(seen) {
    const kept: Observation[] = []
    const broken: Broken[] = []
    let overload: Overload | undefined
    for (const one of seen.filter((call) => isCall(call, ...ADMIN, ...BULK, 'getBatchStatus'))) {
      const waited = overload?.isOver(one)
      if (waited && !wasOneTooMany(one)) kept.push(one)
      if (waited) overload = undefined
      // A call within the minute that is answered all the same does no harm: the minute is the vendor's, who
      // may count in another way.
      if (!wasOneTooMany(one)) continue
      if (overload?.add(one) === false)
        broken.push({ at: one, detail: `called again ${overload.since(one) / 1000} seconds after a 503` })
      overload ??= new Overload(one)
    }
    return { kept, broken }
  },
  examples: {
    kept: [
      { given, steps: [bulk('12:00:10'), bulk('12:01:10')] },
      {
        name: 'two under way',
        given,
        steps: [bulk('12:00:10'), bulk('12:00:10', 'silver'), bulk('12:01:11'), bulk('12:01:11', 'silver')],
      },
      { given, readings: { 'calls-window': 'clock-minute' }, steps: [bulk('12:00:50'), bulk('12:01:00')] },
    ],
    broken: [
      { given, steps: [bulk('12:00:10'), bulk('12:00:20')] },
      { name: 'at once', given, steps: [bulk('12:00:10'), bulk('12:00:10')] },
      { name: 'on with the next', given, steps: [bulk('12:00:10'), bulk('12:00:15', 'silver')] },
    ],
  },
})
