import { reading } from '../../../engine/book/reading.ts'

export default reading('unknown-references', {
  question: 'Are the audiences and folders that permissions name checked to exist?',
  sources: [
    {
      page: 'profile-api-token',
      evidence: 'assumed',
      quote: 'An audience ID may represent a parent segment, a batch segment, or a realtime segment.',
      note: 'No page says that the ids are checked. Access control and the CDP are two services.',
    },
  ],
  options: {
    accepted: 'any id is taken',
    refused: '422 where this world has no such folder, or no folder in such an audience',
  },
  default: 'accepted',
  evidence: 'assumed',
  because: 'The access control service would have to ask the CDP, and nothing says that it does.',
})
