import { namesSeveral } from '../../caller.ts'
import { accessRefusal, everyOperation } from '../../kit.ts'
import { gatewayError } from '../../errors/gateway-error.ts'
import { ORG, OTHER_ORG } from '../../samples.ts'

export default accessRefusal(everyOperation, 'org-single', {
  says: 'The x-gw-ims-org-id header names one organization.',
  source: {
    page: 'header-errors',
    evidence: 'assumed',
    quote:
      'is not entitled to make calls to [!DNL Experience Platform] APIs for the IMS Org provided in ' +
      'the `x-gw-ims-org-id` header.',
    note:
      'No page says what becomes of a header that is sent twice, which arrives as two ids with a comma ' +
      'between them: no token may act for such an organization.',
  },
  after: ['org-present'],
  when: ({ headers }) => namesSeveral(headers),
  reply: (refuse) => refuse(403, gatewayError('403025', 'Profile is not valid')),
  examples: {
    refused: [{ name: 'sent twice', request: { headers: { 'x-gw-ims-org-id': `${ORG}, ${OTHER_ORG}` } } }],
    allowed: [{ request: { headers: { 'x-gw-ims-org-id': ORG } } }],
  },
})
