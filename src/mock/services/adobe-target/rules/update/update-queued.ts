import { promise, UPDATE } from '../../kit.ts'

export default promise(UPDATE, 'update-queued', {
  says: 'A single update is queued, and the answer says no more than that.',
  source: {
    page: 'profile-single-api',
    evidence: 'vendor',
    quote: 'This response indicates that the response has been submitted and will be processed soon.',
    note: 'The page prints the answer without its elements; an older one has them.',
  },
  examples: [
    {
      request: {},
      reply: {
        status: 200,
        body:
          '<response><success>true</success><pcId></pcId><message>Request successfully ' +
          'submitted</message></response>',
      },
    },
  ],
})
