import { reading } from '../../../engine/book/reading.ts'

export default reading('missing-permission', {
  question: 'With which status is a caller refused who lacks the permission?',
  sources: [
    { page: 'openapi', evidence: 'vendor', quote: 'You do not have access permissions for this endpoint.' },
    {
      page: 'error-codes',
      evidence: 'vendor',
      quote:
        'You do not have the required permissions to perform this action. Contact your administrator ' +
        'to request access.',
    },
  ],
  options: {
    '403': '403, as the OpenAPI says',
    '400': '400 with the code 1010-400, as the catalogue of codes says',
  },
  default: '403',
  evidence: 'vendor',
  because: 'The catalogue lists what products answer inside a job; the OpenAPI speaks of the call.',
})
