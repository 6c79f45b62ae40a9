import { reading } from '../../../engine/book/reading.ts'

export default reading('edit-implies-view', {
  question: 'May a user who has `edit` on a folder, and not `view`, see what is in it?',
  sources: [
    {
      page: 'profile-api-token',
      evidence: 'stated',
      quote: 'Both view and edit operations are applied to the specified folder, 498948.',
      note: 'The documents always grant both, so each may be needed.',
    },
    {
      page: 'folder-permissions',
      evidence: 'vendor',
      quote:
        'Full Control permission : Allows users to read, create, update, and delete any entity in a folder.',
    },
  ],
  options: { yes: 'edit is enough to see', no: 'seeing takes an entry with view' },
  default: 'yes',
  evidence: 'vendor',
  because: 'Whoever may change an entity in a folder may read it, says the page on folders.',
})
