import { promise } from '../../kit.ts'

const dates = (createdDate: string, lastModifiedDate: string) =>
  ({ status: 200, body: { createdDate, lastModifiedDate } }) as const

export default promise('retrievePrivacyJob', 'dates-form', {
  says: 'Dates are written month/day/year with a twelve-hour clock, to the minute, in GMT.',
  source: {
    page: 'privacy-jobs',
    evidence: 'observed',
    quote: '"createdDate": "10/02/2019 08:25 PM GMT",',
    note:
      'Seen in the sample. That the month comes first shows in the 04/29/2021 of the OpenAPI, and one of ' +
      'its samples writes 12:22 AM after midnight.',
  },
  examples: [
    {
      at: '2026-01-20T00:22:00Z',
      given: 'a processing job',
      request: {},
      reply: dates('01/20/2026 12:21 AM GMT', '01/20/2026 12:22 AM GMT'),
    },
    {
      at: '2026-01-20T12:01:00Z',
      given: 'a processing job',
      request: {},
      reply: dates('01/20/2026 12:00 PM GMT', '01/20/2026 12:01 PM GMT'),
    },
    {
      at: '2026-09-05T23:59:59Z',
      given: 'a submitted job',
      request: {},
      reply: { status: 200, body: { createdDate: '09/05/2026 11:59 PM GMT' } },
    },
  ],
})
