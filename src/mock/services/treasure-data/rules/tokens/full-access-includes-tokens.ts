import { asGranted, granted } from '../../examples/grants.ts'
import { promise, tokenWrites } from '../../kit.ts'

export default promise(tokenWrites, 'full-access-includes-tokens', {
  says: 'Full access to Audience Studio includes the tokens of every audience and folder.',
  source: {
    page: 'audience-studio-permissions',
    evidence: 'assumed',
    quote:
      "Users can view all of Audience Studio's features, including profiles, segment folders, " +
      'predictive scoring, and API tokens.',
    note:
      'The page speaks of viewing; that full access also writes tokens is our reading of its name. It is ' +
      'the key Segmentation with full.',
  },
  examples: [
    {
      given: granted({ Segmentation: [{ operation: 'full' }] }),
      request: { headers: asGranted },
      reply: { status: 200, body: { data: { type: 'token' } } },
    },
  ],
})
