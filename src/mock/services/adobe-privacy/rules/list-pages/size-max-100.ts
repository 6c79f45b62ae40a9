import { refusal } from '../../kit.ts'
import { invalidRequest } from '../../errors/service-error.ts'

export default refusal('listPrivacyJobs', 'size-max-100', {
  says: 'Where the older limit holds, a page holds at most 100 jobs.',
  source: {
    page: 'jobs-2020',
    evidence: 'vendor',
    quote:
      'The default is `1` and the maximum is `100`. Exceeding the maximum causes the API to return a ' +
      '400-code error.',
    note: 'The page of today says 1000; see the reading largest-page.',
  },
  when: (context) => context.query.size > 100 && context.reading('largest-page') === '100',
  reply: (refuse) => refuse(400, invalidRequest('Page size exceeded,Maximum page size supported is 100')),
  answer: { status: 'said' },
  examples: {
    refused: [{ readings: { 'largest-page': '100' }, request: { query: { size: 101 } } }],
    allowed: [
      { readings: { 'largest-page': '100' }, request: { query: { size: 100 } } },
      { request: { query: { size: 101 } } },
    ],
  },
})
