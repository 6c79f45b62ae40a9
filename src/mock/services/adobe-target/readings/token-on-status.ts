import { reading } from '../../../engine/book/reading.ts'

export default reading('token-on-status', {
  question: 'Does reading the status of a batch need the profile token?',
  sources: [
    {
      page: 'profile-bulk-api',
      evidence: 'assumed',
      quote:
        'A successful default response when the above `batchStatus` URL link is clicked ' +
        'looks like the following:',
      note:
        'Adobe lets people click the link, and a browser sends no token; “all profile API requests” of ' +
        'another page would include it.',
    },
    {
      page: 'profile-fetch',
      evidence: 'vendor',
      quote:
        'Once authentication is switched ON, all profile API requests must have the profile ' +
        'authentication token set in the request headers.',
    },
    {
      page: 'campaign-client',
      evidence: 'observed',
      quote: '인증이 켜져 있으면 이 GET에도 `Authorization: Bearer {token}`을 붙인다.',
      english: 'When authentication is on, add `Authorization: Bearer {token}` to this GET as well.',
      note: 'A client in use sends it here too, which is right under both options.',
    },
  ],
  options: {
    'not-needed': 'a batch status is answered with or without a token',
    needed: 'it is answered only with a valid token once authentication is required',
  },
  default: 'not-needed',
  evidence: 'assumed',
  because: 'The page on bulk updates says that the link is clicked, which a browser does without a header.',
})
