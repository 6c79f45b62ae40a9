import { reading } from '../../../engine/book/reading.ts'

export default reading('spaces-in-batch', {
  question: 'Do spaces around the commas of a batch belong to the values?',
  sources: [
    { page: 'bulk-2022', evidence: 'vendor', quote: 'pcId, param1, param2, param3, param4' },
    {
      page: 'profile-bulk-api',
      evidence: 'vendor',
      quote: '* Parameters and values are case-sensitive.',
      note:
        'The samples of this page have no spaces; that names and values are taken as they are is said of ' +
        'their case alone.',
    },
  ],
  options: {
    kept: 'yes: ` gold` is another value than `gold`',
    trimmed: 'no',
  },
  default: 'kept',
  evidence: 'assumed',
  because: 'The present page has no spaces in its samples and nothing that says that they are dropped.',
})
