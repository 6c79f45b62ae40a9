import { reading } from '../../../engine/book/reading.ts'

export default reading('product-names', {
  question: 'How does the look-up call a product?',
  sources: [
    { page: 'privacy-jobs', evidence: 'stated', quote: '"product": "Profile",' },
    {
      page: 'openapi',
      evidence: 'vendor',
      quote: 'for the Adobe Experience Cloud application associated with the response data.',
    },
  ],
  options: {
    'as-shown':
      'as samples show it: Analytics, AudienceManager, Profile, Identity; other products as in include',
    'as-included': 'by the value that include had, the product code',
  },
  default: 'as-shown',
  evidence: 'stated',
  because: 'The page asks for profileService and shows the answer of Profile.',
})
