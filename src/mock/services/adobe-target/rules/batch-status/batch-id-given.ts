import { limit } from '../../kit.ts'

export default limit('getBatchStatus', 'batch-id-given', {
  says: 'The status of a batch is asked for by the id in the URL that the submission answered with.',
  source: {
    page: 'profile-bulk-api',
    evidence: 'vendor',
    quote:
      'http://mboxedge45.tt.omtrdc.net/m2/demo/profile/batchStatus' +
      '?batchId=demo-1701473848678-13029383&showDetails=true',
    note: 'The answer without an id is assumed: 400.',
  },
  at: 'query.batchId',
  keyword: 'required',
  answer: { failure: 'assumed' },
  examples: { refused: [{ request: { query: { batchId: undefined } } }], allowed: [{ request: {} }] },
})
