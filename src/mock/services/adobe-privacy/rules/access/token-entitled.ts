import { bearerToken } from '../../../../engine/book/bearer-token.ts'
import { accessRefusal, everyOperation } from '../../kit.ts'
import { gatewayError } from '../../errors/gateway-error.ts'
import { noAccess } from '../../errors/vendor-statuses.ts'
import { OTHER_ORG } from '../../samples.ts'

const elsewhere = { state: 'a token of one organization', params: { org: OTHER_ORG } } as const

export default accessRefusal(everyOperation, 'token-entitled', {
  says: 'The access token may act for the organization of the call.',
  source: {
    page: 'header-errors',
    evidence: 'vendor',
    quote:
      'is not entitled to make calls to [!DNL Experience Platform] APIs for the IMS Org provided in the ' +
      '`x-gw-ims-org-id` header.',
    note: 'Here a token may act for any organization unless the state "a token of one organization" names it.',
  },
  after: ['org-single'],
  when({ headers, state }) {
    const org = state.tokens.get(bearerToken(headers) ?? '')?.org ?? null
    return org !== null && org !== headers['x-gw-ims-org-id']
  },
  reply: (refuse) => refuse(403, gatewayError('403025', 'Profile is not valid')),
  answer: { status: noAccess, body: { evidence: 'vendor', page: 'header-errors' } },
  examples: {
    refused: [{ given: ['a complete job', elsewhere], request: {} }],
    allowed: [{ given: ['a complete job', 'a token of one organization'], request: {} }],
  },
})
