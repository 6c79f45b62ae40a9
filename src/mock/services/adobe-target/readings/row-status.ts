import { reading } from '../../../engine/book/reading.ts'

export default reading('row-status', {
  question: 'What does a batch status say of single rows?',
  sources: [
    {
      page: 'release-notes',
      evidence: 'vendor',
      quote:
        'With the May 4 release, Profile Batch status will return only row-level failure data going ' +
        'forward (success data will not be returned). Failed profile IDs will be returned by the API ' +
        'going forward.',
    },
    {
      page: 'profile-bulk-api',
      evidence: 'vendor',
      quote:
        '<response><batchId>demo4-1701473848678-13029383</batchId>' +
        '<status>complete</status><batchSize>1</batchSize></response>',
    },
    {
      page: 'target-api-2019',
      evidence: 'vendor',
      quote:
        '* **error**: The profile was not updated or created due to a failure, exception, or message loss.',
    },
  ],
  options: {
    failures: 'the rows that failed, as `failed`',
    none: 'nothing',
    'every-row':
      'each row of a version 2 batch, as `success`, `error` or `pending`: the form before May 2020',
  },
  default: 'failures',
  evidence: 'vendor',
  because:
    'It is the last change that Adobe announced, and the sample of the present page has no failures to show.',
})
