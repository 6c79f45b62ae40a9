import { SECOND } from '../../../engine/book/durations.ts'
import { judgeInTurn } from '../../../engine/book/journal/judge-in-turn.ts'
import { Overload, wasOneTooMany } from '../journal/overload.ts'
import { ADMIN, BULK, duty, isCall } from '../kit.ts'
import { called } from '../samples.ts'

const given = called(50)
const request = (tier: string) => ({ body: `batch=thirdPartyId,tier\nloyal-1,${tier}` })
const bulk = (at: string, tier = 'gold') =>
  ({ operation: 'batchUpdateProfiles', at: `2026-01-20T${at}Z`, request: request(tier) }) as const
const both = (at: string) => [bulk(at), bulk(at, 'silver')] as const

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
  judge: judgeInTurn(() => {
    let overload: Overload | undefined
    return (call) => {
      if (!isCall(call, ...ADMIN, ...BULK, 'getBatchStatus')) return undefined
      const hasWaited = overload?.isOver(call) === true
      if (hasWaited) overload = undefined
      // A call within the minute that is answered does no harm: the vendor may count the minute otherwise.
      if (!wasOneTooMany(call)) return hasWaited ? 'kept' : undefined
      overload ??= new Overload(call)
      const seconds = overload.since(call) / SECOND
      return overload.add(call) ? undefined : { broken: `called again ${seconds} seconds after a 503` }
    }
  }),
  examples: {
    kept: [
      { given, steps: [bulk('12:00:10'), bulk('12:01:10')] },
      { name: 'two under way', given, steps: [...both('12:00:10'), ...both('12:01:11')] },
      { given, readings: { 'calls-window': 'clock-minute' }, steps: [bulk('12:00:50'), bulk('12:01:00')] },
    ],
    broken: [
      { given, steps: [bulk('12:00:10'), bulk('12:00:20')] },
      { name: 'at once', given, steps: [bulk('12:00:10'), bulk('12:00:10')] },
      { name: 'on with the next', given, steps: [bulk('12:00:10'), bulk('12:00:15', 'silver')] },
    ],
  },
})
