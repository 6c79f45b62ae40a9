import { reading } from '../../../engine/book/reading.ts'

export default reading('emptied-keys', {
  question: 'After a key was set to [], does GET show it as [] or not at all?',
  sources: [
    {
      page: 'profile-api-token',
      evidence: 'stated',
      quote: 'while the value for the SegmentAllFolders field is left empty.',
      note: 'The PATCH answers []; no GET after it is printed.',
    },
  ],
  options: { kept: 'GET shows the key with []', dropped: 'GET leaves the key out' },
  default: 'kept',
  evidence: 'stated',
  because: 'The PATCH that empties a key answers with []. A client must treat a missing key and [] alike.',
})
