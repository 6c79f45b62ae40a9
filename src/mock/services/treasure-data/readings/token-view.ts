import { reading } from '../../../engine/book/reading.ts'

export default reading('token-view', {
  question: 'What does it take to see a Profiles API token?',
  sources: [
    {
      page: 'profile-api-token',
      evidence: 'stated',
      quote:
        'With this change, the user with this policy is able to create, edit, and ' +
        'delete the Profile API Token.',
      note: 'Seeing is not among them.',
    },
    {
      page: 'folder-permissions',
      evidence: 'vendor',
      quote: 'View permission : Allows users to view the information and content of an entity in the folder',
    },
  ],
  options: {
    folder: 'view on its folder',
    'folder-and-token': 'view on its folder, and ProfilesApiToken on its audience',
  },
  default: 'folder',
  evidence: 'vendor',
  because: 'View on a folder applies to every entity in it, says the page on folders; a token is one.',
})
