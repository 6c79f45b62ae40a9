import { reading } from '../../../engine/book/reading.ts'

export default reading('empty-only-batch', {
  question: 'What is answered to a batch that holds empty values alone?',
  sources: [
    {
      page: 'profile-bulk-api',
      evidence: 'vendor',
      quote:
        '* **Empty-only batches are skipped**: If a batch contains only empty or null values, it is ' +
        'ignored entirely and no updates are applied.',
    },
    {
      page: 'profile-bulk-api',
      evidence: 'vendor',
      quote:
        '|`&`|`%26`|The batch is silently truncated at the first `&`. The remaining rows are dropped, ' +
        'which can result in a partial update or a "Batch is empty" response.|',
    },
  ],
  options: {
    skipped: 'it is taken, completes with counters of 0 and creates and changes nothing',
    refused: '`success=false` with the message “Batch is empty”',
  },
  default: 'skipped',
  evidence: 'vendor',
  because: 'The sentence says that the batch is ignored, not that it is refused.',
})
