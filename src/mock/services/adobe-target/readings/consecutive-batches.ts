import { reading } from '../../../engine/book/reading.ts'

export default reading('consecutive-batches', {
  question:
    'What is left of a first version 2 batch when a second one names the same visitor and no visit ' +
    'lies between?',
  sources: [
    {
      page: 'profile-bulk-api',
      evidence: 'vendor',
      quote:
        '* Consecutive v2 batch update calls without mbox calls in between for the same thirdPartyIds ' +
        'override the properties updated in the first batch update call.',
    },
    {
      page: 'profile-bulk-api',
      evidence: 'vendor',
      quote:
        '* **No clearing of existing data**: If a parameter already has a value, sending an empty ' +
        'value leaves it unchanged.',
    },
  ],
  options: {
    'last-write-wins': 'every attribute that the second does not set again',
    replaces:
      'nothing: attributes that only the first set are as they were before it, until a visit (state “a ' +
      'visit”) ends the run',
  },
  default: 'last-write-wins',
  evidence: 'vendor',
  because: 'The page says elsewhere that leaving a value out never clears it.',
})
