import { completeWith, productEnded } from '../../examples/outcomes.ts'
import { promise } from '../../kit.ts'

export default promise('retrievePrivacyJob', 'product-codes', {
  says: 'A product with the code 6054 is complete: what did not apply to it is no failure.',
  source: {
    page: 'error-codes',
    evidence: 'vendor',
    quote: 'The job completed for applicable data, but some data was not applicable to the request.',
    note: 'How the code is written, and where it stands, is seen in the sample of the page about jobs.',
  },
  examples: [{ given: productEnded('partial'), request: {}, reply: completeWith('PRVCY-6054-200') }],
})
