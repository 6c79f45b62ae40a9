import { judgeEach } from '../../../engine/book/journal/judge-each.ts'
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
    (call, i, alike) => {
      if (!isCall(call, 'retrievePrivacyJobContent')) return undefined
      const lookUps = alike.slice(0, i).filter((lookUp) => statusOf(lookUp) !== undefined)
      const missing = identifying.find((name) => !call.headers[name])
      if (missing !== undefined)
        return lookUps.length > 0 ? { broken: `sent no ${missing}, as it had for the look-up` } : undefined
      const isGiven = lookUps.some((lookUp) => addressOf(lookUp)?.endsWith(call.entry.request.path))
      return call.succeeded && isGiven ? 'kept' : undefined
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
