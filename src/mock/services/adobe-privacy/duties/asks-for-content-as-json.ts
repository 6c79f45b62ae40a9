import { judgeEach } from '../../../engine/book/journal/judge-each.ts'
import { callsOf, duty } from '../kit.ts'

const accepting = (accept: string | undefined) =>
  ({ operation: 'retrievePrivacyJobContent', request: { headers: { accept } } }) as const

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
    if (types.includes('application/json')) return 'kept'
    return { broken: accept === '' ? 'sent no Accept' : `sent Accept: ${accept}` }
  }),
  examples: {
    kept: [
      { steps: [{ operation: 'retrievePrivacyJobContent' }] },
      { steps: [accepting('application/zip, Application/JSON;q=0.5')] },
    ],
    broken: [{ steps: [accepting('*/*')] }, { steps: [accepting(undefined)] }],
  },
})
