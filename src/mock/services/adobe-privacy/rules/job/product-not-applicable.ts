import { completeWith, productEnded } from '../../examples/outcomes.ts'
import { promise } from '../../kit.ts'

export default promise('retrievePrivacyJob', 'product-not-applicable', {
  says: 'A product with another code in 6000 is complete too: that a request does not apply to it is no failure.',
  source: {
    page: 'error-codes',
    evidence: 'assumed',
    quote:
      'Your organization is not provisioned for the requested application. The request is not applicable.',
    note:
      'The page has 200 as the HTTP status of all codes in 6000, and says of 6000 and 6054 alone that the job ' +
      'completed.',
  },
  examples: [
    { given: productEnded('not-provisioned'), request: {}, reply: completeWith('PRVCY-6051-200') },
    { given: productEnded('ids-not-found'), request: {}, reply: completeWith('PRVCY-6052-200') },
    { given: productEnded('invalid-namespace'), request: {}, reply: completeWith('PRVCY-6053-200') },
  ],
})
