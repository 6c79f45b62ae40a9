import { promise } from '../../kit.ts'

export default promise('getBatchStatus', 'failed-rows-listed', {
  says: 'The status of a batch lists the rows that failed, and no others.',
  source: {
    page: 'release-notes',
    evidence: 'vendor',
    quote:
      'With the May 4 release, Profile Batch status will return only row-level failure data going ' +
      'forward (success data will not be returned). Failed profile IDs will be returned by the API ' +
      'going forward.',
    note: 'See the reading row-status.',
  },
  examples: [
    {
      given: {
        state: 'a batch',
        params: { status: 'complete', body: 'batch=thirdPartyId,tier\nloyal-1,gold\nloyal/2,gold' },
      },
      request: { query: {} },
      reply: {
        status: 200,
        body: '<batchSize>2</batchSize><profile><id>loyal/2</id><status>failed</status></profile></response>',
      },
    },
    {
      readings: { 'row-status': 'none' },
      given: {
        state: 'a batch',
        params: { status: 'complete', body: 'batch=thirdPartyId,tier\nloyal-1,gold\nloyal/2,gold' },
      },
      request: { query: {} },
      reply: { status: 200, body: '<batchSize>2</batchSize></response>' },
    },
    {
      readings: { 'row-status': 'every-row' },
      given: {
        state: 'a batch',
        params: { status: 'complete', body: 'batch=thirdPartyId,tier\nloyal-1,gold\nloyal/2,gold' },
      },
      request: { query: {} },
      reply: {
        status: 200,
        body: '<profile><id>loyal-1</id><status>success</status></profile><profile><id>loyal/2</id><status>error</status></profile></response>',
      },
    },
    {
      readings: { 'row-status': 'every-row' },
      given: { state: 'a batch', params: { status: 'incomplete' } },
      request: { query: {} },
      reply: {
        status: 200,
        body: '<profile><id>loyal-2</id><status>pending</status></profile><profile><id>loyal-3</id><status>pending</status></profile></response>',
      },
    },
  ],
})
