import { accessRefusal, everyOperation } from '../../kit.ts'
import { gatewayError } from '../../errors/gateway-error.ts'

export default accessRefusal(everyOperation, 'org-present', {
  says: 'Every call has an x-gw-ims-org-id header.',
  source: {
    page: 'header-errors',
    evidence: 'vendor',
    quote:
      'This error message displays when an IMS org header (`x-gw-ims-org-id`) is missing from an API ' +
      'request.',
  },
  after: ['token-valid'],
  when: ({ headers }) => !headers['x-gw-ims-org-id'],
  reply: (refuse) => refuse(400, gatewayError('400003', 'Missing header')),
  answer: {
    status: {
      evidence: 'vendor',
      page: 'header-errors',
      quote:
        'The request was improperly constructed, missing key information, and/or contained incorrect syntax.',
      note: 'The table of all status codes says it of 400; so do the digits of the code.',
    },
    body: { evidence: 'vendor', page: 'header-errors' },
  },
  examples: {
    refused: [{ request: { headers: { 'x-gw-ims-org-id': undefined } } }],
    allowed: [{ request: {} }],
  },
})
