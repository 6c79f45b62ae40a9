import { BULK, promise } from '../../kit.ts'

export default promise(BULK, 'batch-queued', {
  says: 'A batch that is taken is answered with a link to its status.',
  source: {
    page: 'profile-bulk-api',
    evidence: 'vendor',
    quote:
      'The Profiles API returns the submission status of the batch for processing along with a link ' +
      'under "batchStatus" to a different URL that shows the overall status of the ' +
      'particular batch job.',
    note:
      'The link names this mock in place of a numbered edge, and for both versions it has ' +
      'no `v2` in its path.',
  },
  examples: [
    {
      request: {},
      reply: {
        status: 200,
        body:
          '<response><success>true</success><batchStatus>' +
          'http://127.0.0.1:4010/m2/acmeshop/profile/batchStatus?batchId=acmeshop-1768910400000-',
      },
    },
  ],
})
