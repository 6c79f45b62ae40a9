import { promise } from '../../kit.ts'
import { completed } from '../../samples.ts'

const ONE_FAILED = completed('batch=thirdPartyId,tier\nloyal-1,gold\nloyal/2,gold')

const row = (id: string, status: string) => `<profile><id>${id}</id><status>${status}</status></profile>`

export default promise('getBatchStatus', 'failed-rows-listed', {
  says: 'The status of a batch lists the rows that failed, and no others.',
  source: {
    page: 'release-notes',
    evidence: 'vendor',
    quote:
      'With the May 4 release, Profile Batch status will return only row-level failure data going ' +
      'forward (success data will not be returned). Failed profile IDs will be returned by the API ' +
      'going forward.',
    note: 'See the reading row-status. That the row of this example fails is assumed: bad-rows-fail.',
  },
  examples: [
    {
      given: ONE_FAILED,
      request: { query: {} },
      reply: { status: 200, body: row('loyal/2', 'failed') },
    },
    {
      readings: { 'row-status': 'none' },
      given: ONE_FAILED,
      request: { query: {} },
      reply: { status: 200, body: '<batchSize>2</batchSize></response>' },
    },
    {
      readings: { 'row-status': 'every-row' },
      given: ONE_FAILED,
      request: { query: {} },
      reply: { status: 200, body: `${row('loyal-1', 'success')}${row('loyal/2', 'error')}</response>` },
    },
    {
      readings: { 'row-status': 'every-row' },
      given: { state: 'a batch', params: { status: 'incomplete' } },
      request: { query: {} },
      reply: { status: 200, body: `${row('loyal-2', 'pending')}${row('loyal-3', 'pending')}</response>` },
    },
  ],
})
