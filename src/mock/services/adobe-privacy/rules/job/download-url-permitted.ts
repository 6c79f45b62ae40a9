import { promise } from '../../kit.ts'

const reader = {
  state: 'a token with permissions',
  params: { permissions: ['Privacy Read Permission'] },
} as const

export default promise('retrievePrivacyJob', 'download-url-permitted', {
  says: 'A caller without the permission for content looks a job up without the URL of its result.',
  source: {
    page: 'permissions',
    evidence: 'assumed',
    quote:
      'When looking up the details of an access request, this permission determines whether the user can ' +
      "access the download link for the request's ZIP file.",
    note: 'The page says that the permission decides; that the field is then left out is assumed.',
  },
  examples: [
    {
      given: ['a complete job', reader],
      request: {},
      reply: { status: 200, absent: ['downloadURL', 'downloadUrl'] },
    },
  ],
})
