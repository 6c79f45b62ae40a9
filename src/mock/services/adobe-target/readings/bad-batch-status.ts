import { reading } from '../../../engine/book/reading.ts'

export default reading('bad-batch-status', {
  question:
    'Which status does a batch get that is not what it should be, other than one that is not encoded?',
  sources: [
    {
      page: 'profile-bulk-api',
      evidence: 'vendor',
      quote:
        'If there is an error, the response contains `success=false` and a detailed message for the error.',
    },
    {
      page: 'profile-bulk-api',
      evidence: 'vendor',
      quote:
        '|`%`|`%25`|The entire batch is rejected. The response returns HTTP 200 with `success=false` ' +
        'and the message "Unexpected error," and no `batchId` is issued.|',
    },
  ],
  options: {
    '200': '200 with `success=false`',
    '400': '400 with the same body',
  },
  default: '200',
  evidence: 'vendor',
  because: 'Adobe says 200 for a batch that is not encoded and gives no other status for the rest.',
})
