import { refusal } from '../../kit.ts'
import { invalidRequest } from '../../errors/service-error.ts'
import { isGiven } from '../../pages/place-of.ts'

const fromOne = { 'first-page': '1' } as const

export default refusal('listPrivacyJobs', 'page-from-one', {
  says: 'Where pages are counted from 1, there is no page 0.',
  source: {
    page: 'openapi',
    evidence: 'assumed',
    quote:
      'The page index to return results from when the result count exceeds the limit defined by the ' +
      '`size` parameter.',
    note:
      'The OpenAPI gives the index the default 1 and no minimum; that 0 is refused is assumed. The page of ' +
      'today counts from 0: see the reading first-page.',
  },
  when: (context) =>
    context.query.page === 0 && context.reading('first-page') === '1' && isGiven(context, 'page'),
  reply: (refuse) => refuse(400, invalidRequest('page must be at least 1')),
  examples: {
    refused: [{ readings: fromOne, request: { query: { page: 0 } } }],
    allowed: [
      { readings: fromOne, request: { query: { page: 1 } } },
      { readings: fromOne, request: {} },
      { request: { query: { page: 0 } } },
    ],
  },
})
