import { reading } from '../../../engine/book/reading.ts'

export default reading('large-batch-status', {
  question: 'Which status does a batch of 50 MB or more get?',
  sources: [
    {
      page: 'profile-bulk-api',
      evidence: 'vendor',
      quote:
        '* The size of the batch file must be less than 50 MB. In addition, the total number of rows ' +
        'should not exceed 500,000 rows per upload.',
    },
    {
      page: 'profile-bulk-api',
      evidence: 'vendor',
      quote:
        'If there is an error, the response contains `success=false` and a detailed message for the error.',
    },
  ],
  options: {
    '200': '200 with `success=false`, as any other error of a batch',
    '413': '413 with the same body',
  },
  default: '200',
  evidence: 'vendor',
  because: 'No status is said; the general sentence on errors covers it.',
})
