import { reading } from '../../../engine/book/reading.ts'

export default reading('create-response', {
  question: 'What does the answer to a new request hold?',
  sources: [
    { page: 'privacy-jobs', evidence: 'stated', quote: '"requestStatus": 1,' },
    { page: 'commerce', evidence: 'observed', quote: '"requestId": "17284033173196154RX-223",' },
    { page: 'openapi', evidence: 'vendor', quote: 'Lists the details of each of the created privacy jobs.' },
  ],
  options: {
    document: 'jobs, requestStatus and totalRecords; each user with key and action',
    wire: 'jobs, requestId and totalRecords; each user with key, action and userIDs',
  },
  default: 'document',
  evidence: 'stated',
  because:
    'The page shows the whole answer. Recorded answers of four Adobe products agree on the other ' +
    'shape, so a client should rely on jobs and totalRecords alone.',
})
