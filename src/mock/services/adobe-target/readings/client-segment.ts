import { reading } from '../../../engine/book/reading.ts'

export default reading('client-segment', {
  question:
    'Is the word `client` in `/m2/client/profile/update` meant, or does it stand for the client code?',
  sources: [
    {
      page: 'profile-single-api',
      evidence: 'vendor',
      quote:
        'https://<your-client-code>.tt.omtrdc.net/m2/client/profile/update' +
        '?mboxPC=1368007744041-575948.01_00&profile.attr=0&profile.attr2=1...',
    },
    {
      page: 'profile-bulk-api',
      evidence: 'vendor',
      quote:
        '|v1|`http://CLIENTCODE.tt.omtrdc.net/m2/CLIENTCODE/profile/batchUpdate`|Support for bulk ' +
        'profile update only.|',
    },
  ],
  options: {
    'literal-too':
      'the client code, or `client`; then the host says whose call it is (`<code>.tt.omtrdc.net`), and ' +
      'where it does not, the customer that every sandbox starts with',
    'code-only': 'the client code alone',
  },
  default: 'literal-too',
  evidence: 'assumed',
  because: 'Published clients are divided between the two, and both are in use.',
})
