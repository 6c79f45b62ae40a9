import { promise } from '../../kit.ts'
import { twoUsersBut } from '../../samples.ts'

export default promise('createPrivacyJob', 'products-any-case', {
  says: 'Product values are accepted in any mixture of capitals.',
  source: {
    page: 'appendix',
    evidence: 'vendor',
    quote: 'Product values are case-insensitive; camel case is recommended for consistency.',
  },
  examples: [
    {
      request: { body: twoUsersBut({ include: ['analytics', 'AUDIENCEMANAGER', 'crs'] }) },
      reply: { status: 202 },
    },
  ],
})
