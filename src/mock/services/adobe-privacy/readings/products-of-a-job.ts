import { reading } from '../../../engine/book/reading.ts'

export default reading('products-of-a-job', {
  question: 'Is a request for several products one job for each user and action, or one for each product?',
  sources: [
    {
      page: 'privacy-jobs',
      evidence: 'stated',
      quote: '"totalRecords": 3',
      note: 'The answer to a request for two users with three actions and three products.',
    },
    {
      page: 'openapi',
      evidence: 'vendor',
      quote: 'If multiple product values are included, separate jobs are created for each product.',
    },
  ],
  options: {
    all: 'one job for each user and action; it has an answer of each product',
    one: 'one job for each user, action and product; it has the answer of that product',
  },
  default: 'all',
  evidence: 'stated',
  because:
    'The page shows a request and its answer, and looks up a job with the answers of three products. ' +
    'The sample of the OpenAPI itself has three jobs for three actions and two products.',
})
