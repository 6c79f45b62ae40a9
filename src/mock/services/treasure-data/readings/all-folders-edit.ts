import { reading } from '../../../engine/book/reading.ts'

export default reading('all-folders-edit', {
  question:
    'Does `edit` on all folders of a parent segment include its Profiles API tokens, without ' +
    'ProfilesApiToken?',
  sources: [
    {
      page: 'profile-api-token',
      evidence: 'stated',
      quote:
        'You may want a user or group of users to be able to create, edit, or delete a Profile API ' +
        'Token within certain folders without granting them Full Control to All Folders within a ' +
        'Parent Segment.',
      note: 'This reads as if Full Control to All Folders had carried the right.',
    },
    {
      page: 'profile-api-token',
      evidence: 'stated',
      quote:
        'In the first example, permission to edit and view all folders within the ' +
        'specified segment is applied.',
      note: 'Yet the example grants ProfilesApiToken beside it.',
    },
  ],
  options: {
    'not-enough': 'ProfilesApiToken is needed beside it',
    'carries-tokens': 'edit on all folders of the audience is enough',
  },
  default: 'not-enough',
  evidence: 'assumed',
  because: 'Example 1 grants both; a client that does so is right under both options.',
})
