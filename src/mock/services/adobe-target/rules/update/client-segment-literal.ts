import { promise, UPDATE } from '../../kit.ts'

export default promise(UPDATE, 'client-segment-literal', {
  says: 'A single update may carry the word `client` where the client code belongs, as Adobe prints it.',
  source: {
    page: 'profile-single-api',
    evidence: 'vendor',
    quote:
      'https://<your-client-code>.tt.omtrdc.net/m2/client/profile/update' +
      '?mboxPC=1368007744041-575948.01_00&profile.attr=0&profile.attr2=1...',
  },
  examples: [
    {
      readings: { 'client-segment': 'literal-too' },
      request: { path: { clientCode: 'client' } },
      reply: { status: 200, body: '<success>true</success>' },
    },
    {
      name: 'the host says whose',
      readings: { 'client-segment': 'literal-too' },
      request: { path: { clientCode: 'client' }, headers: { host: 'acmeshop.tt.omtrdc.net' } },
      reply: { status: 200, body: '<success>true</success>' },
    },
  ],
})
