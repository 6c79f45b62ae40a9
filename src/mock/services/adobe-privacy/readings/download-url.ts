import { reading } from '../../../engine/book/reading.ts'

export default reading('download-url', {
  question: 'How is the address of the result spelled?',
  sources: [
    { page: 'privacy-jobs', evidence: 'stated', quote: '"downloadURL": "http://...",' },
    {
      page: 'content',
      evidence: 'vendor',
      quote: 'Privacy jobs must have the `complete` status to contain the `downloadUrl`.',
    },
  ],
  options: { downloadURL: 'downloadURL', downloadUrl: 'downloadUrl' },
  default: 'downloadURL',
  evidence: 'stated',
  because:
    'The page says so in its sample and in its table. The sample of 2024 and the OpenAPI have the ' +
    'other spelling: a client should read either.',
})
