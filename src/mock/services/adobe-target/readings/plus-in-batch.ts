import { reading } from '../../../engine/book/reading.ts'

export default reading('plus-in-batch', {
  question: 'What does a bare `+` in a batch stand for?',
  sources: [
    {
      page: 'profile-bulk-api',
      evidence: 'vendor',
      quote: '|`+`|`%2B`|The character is silently converted to a space, which corrupts the stored value.|',
    },
    {
      page: 'target-api-2019',
      evidence: 'vendor',
      quote:
        '* Parameters and values you specify in the batch file must be URL-encoded using UTF-8 for ' +
        'security reasons.',
      note: 'Older editions say nothing of forms; under URL-encoding alone a plus sign stands for itself.',
    },
  ],
  options: {
    space: 'a space',
    plus: 'itself',
  },
  default: 'space',
  evidence: 'vendor',
  because: 'The present page says so.',
})
