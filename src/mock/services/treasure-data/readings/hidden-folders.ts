import { reading } from '../../../engine/book/reading.ts'

export default reading('hidden-folders', {
  question: 'What does a caller without `view` get who asks for a folder?',
  sources: [
    {
      page: 'cdp-api',
      evidence: 'vendor',
      quote: "Requested resource or action is not allowed because you don't have sufficient permissions",
      note:
        'A permission code for a missing view on a folder exists; so does the field permissions.view of ' +
        'a folder, which could then never be false.',
    },
  ],
  options: { refused: '403 with SEGMENT_FOLDER_VIEW_REQUIRED', shown: '200, and permissions.view is false' },
  default: 'refused',
  evidence: 'assumed',
  because: 'A code that says a view permission is required has no other use.',
})
