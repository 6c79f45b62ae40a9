import { reading } from '../../../engine/book/reading.ts'

export default reading('missing-token', {
  question: 'With which status is a call refused that has no access token?',
  sources: [
    {
      page: 'header-errors',
      evidence: 'vendor',
      quote: 'This error message displays when an `Authorization` header is missing from an API request.',
    },
    {
      page: 'header-errors',
      evidence: 'vendor',
      quote: 'The request did not pass an authentication check. Your access token may be missing or invalid.',
    },
  ],
  options: {
    '403': '403: the first digits of the code 403010',
    '401': '401: what the table of statuses says of a missing token',
  },
  default: '403',
  evidence: 'vendor',
  because: 'The body is documented with its code, and the codes of the gateway start with their status.',
})
