import { judgeEach } from '../../../engine/book/journal/judge-each.ts'
import { callsOf } from '../journal/calls-of.ts'
import { duty } from '../kit.ts'

export default duty('retrievePrivacyJobContent', 'asks-for-content-as-json', {
  says: 'Sends Accept: application/json when it downloads a result, although a ZIP file comes.',
  source: {
    page: 'openapi',
    evidence: 'vendor',
    quote: 'Indicates the expected response format. Must be set to `application/json`.',
    note: 'The mock does not refuse another Accept: no page says what happens then.',
  },
  remedy: 'Set the header; some HTTP libraries send */* or application/zip by default.',
  judge: judgeEach(callsOf('retrievePrivacyJobContent'), ({ headers: { accept = '' } }) => {
    const types = accept.split(',').map((type) => type.replace(/;.*/, '').trim().toLowerCase())
    return types.includes('application/json')
      ? 'kept'
      : { broken: accept === '' ? 'sent no Accept' : `sent Accept: ${accept}` }
  }),
  examples: {
    kept: [
      { steps: [{ operation: 'retrievePrivacyJobContent' }] },
      {
        steps: [
          {
            operation: 'retrievePrivacyJobContent',
            request: { headers: { accept: 'application/zip, Application/JSON;q=0.5' } },
          },
        ],
      },
    ],
    broken: [
      { steps: [{ operation: 'retrievePrivacyJobContent', request: { headers: { accept: '*/*' } } }] },
      { steps: [{ operation: 'retrievePrivacyJobContent', request: { headers: { accept: undefined } } }] },
    ],
  },
})
