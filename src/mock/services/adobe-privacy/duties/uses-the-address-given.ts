import type { Observation } from '../../../engine/book/journal/observation.ts'
import { judgeEach } from '../../../engine/book/journal/judge-each.ts'
import { isAfter } from '../../../engine/book/journal/order.ts'
import { perGroup } from '../../../engine/book/journal/per-group.ts'
import { jobIdOf } from '../journal/job-id-of.ts'
import { addressOf, statusOf } from '../journal/look-ups.ts'
import { identifying } from '../journal/sender.ts'
import { callsOf, duty, isCall } from '../kit.ts'

const lookUp = { operation: 'retrievePrivacyJob' } as const
const download = { operation: 'retrievePrivacyJobContent' } as const
const asIfSigned = {
  ...download,
  request: { headers: { authorization: undefined, 'x-api-key': undefined } },
}

export default duty('retrievePrivacyJobContent', 'uses-the-address-given', {
  says: 'Downloads from the address in downloadURL or downloadUrl, with the same headers as any call.',
  source: {
    page: 'content',
    evidence: 'vendor',
    quote:
      'The download URL provided in the response to a `/jobs/{JOB_ID}` GET request points to an Adobe ' +
      'service endpoint.',
  },
  remedy: 'Read either spelling, and send token, key and organization along.',
  judge: judgeEach(
    callsOf(['retrievePrivacyJob', 'retrievePrivacyJobContent'], jobIdOf),
    (call, _, alike) => {
      if (!isCall(call, 'retrievePrivacyJobContent')) return undefined
      const lookUps = lookUpsIn(alike)
      const isLookedUp = lookUps[0] !== undefined && isAfter(call, lookUps[0])
      const missing = identifying.find((name) => !call.headers[name])
      if (missing !== undefined)
        return isLookedUp ? { broken: `sent no ${missing}, as it had for the look-up` } : undefined
      const given = firstGivenIn(alike)(call.entry.request.path)
      return call.succeeded && given && isAfter(call, given) ? 'kept' : undefined
    },
  ),
  examples: {
    kept: [
      { steps: [lookUp, download] },
      { readings: { 'download-url': 'downloadUrl' }, steps: [lookUp, download] },
    ],
    broken: [{ name: 'as if the address were signed', steps: [lookUp, asIfSigned] }],
  },
})

const lookUpsIn = perGroup((alike) => alike.filter((call) => statusOf(call) !== undefined))

/** The first look-up that showed an address with this path. */
const firstGivenIn = perGroup((alike) => {
  const found = new Map<string, Observation | undefined>()
  return (path: string) => {
    if (!found.has(path))
      found.set(
        path,
        lookUpsIn(alike).find((call) => addressOf(call)?.endsWith(path)),
      )
    return found.get(path)
  }
})
