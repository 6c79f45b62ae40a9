import { promise, UPDATE } from '../../kit.ts'

export default promise(UPDATE, 'update-queued', {
  says: 'A single update is answered before it is processed: the answer says that it was submitted.',
  source: {
    page: 'profile-single-api',
    evidence: 'vendor',
    quote: 'This response indicates that the response has been submitted and will be processed soon.',
    note: 'The page prints the answer without its elements; an older one has them.',
  },
  examples: [
    {
      request: {},
      reply: { status: 200, body: '<success>true</success>' },
    },
    {
      request: {},
      reply: { status: 200, body: '<message>Request successfully submitted</message>' },
    },
  ],
})
