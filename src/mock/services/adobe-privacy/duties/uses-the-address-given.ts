import { judgeEach } from '../../../engine/book/journal/judge-each.ts'
import { callsOf, isCall, jobIdOf } from '../journal/calls-of.ts'
import { addressOf, statusOf } from '../journal/look-ups.ts'
import { duty } from '../kit.ts'

const lookUp = { operation: 'retrievePrivacyJob' } as const

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
  judge: judgeEach(callsOf(['retrievePrivacyJob', 'retrievePrivacyJobContent'], jobIdOf), (one, i, alike) => {
    if (!isCall(one, 'retrievePrivacyJobContent')) return undefined
    const lookUps = alike.slice(0, i).filter((other) => statusOf(other) !== undefined)
    const missing = headersOfCalls.find((name) => !one.headers[name])
    if (missing !== undefined)
      return lookUps.length > 0 ? { broken: `sent no ${missing}, as it had for the look-up` } : undefined
    const isGiven = lookUps.some((lookUp) => addressOf(lookUp)?.endsWith(one.entry.request.path))
    return one.succeeded && isGiven ? 'kept' : undefined
  }),
  examples: {
    kept: [
      { steps: [lookUp, { operation: 'retrievePrivacyJobContent' }] },
      {
        readings: { 'download-url': 'downloadUrl' },
        steps: [lookUp, { operation: 'retrievePrivacyJobContent' }],
      },
    ],
    broken: [
      {
        name: 'as if the address were signed',
        steps: [
          lookUp,
          {
            operation: 'retrievePrivacyJobContent',
            request: { headers: { authorization: undefined, 'x-api-key': undefined } },
          },
        ],
      },
    ],
  },
})

const headersOfCalls = ['authorization', 'x-api-key', 'x-gw-ims-org-id']
