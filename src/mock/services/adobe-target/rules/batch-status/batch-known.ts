import { customerOfCall } from '../../customer/customer-of-call.ts'
import { from, TEN_BATCHES } from '../../examples.ts'
import { refusal } from '../../kit.ts'
import { refused } from '../../refusal/edge-refusal.ts'
import { isReadable } from '../../batch-status/statuses-kept.ts'

export default refusal('getBatchStatus', 'batch-known', {
  says: 'The status of a batch can be read by the customer that sent it, for 24 hours.',
  source: {
    page: 'bulk-2022',
    evidence: 'vendor',
    quote: 'For each client, only the previous 10 statuses are stored, for a maximum of 24 hours.',
    note:
      'An older edition, contradicted by a client in use as to the ten: see the reading statuses-kept. ' +
      'The answer to another id is assumed: 404.',
  },
  when(context) {
    const customer = customerOfCall(context)
    const { batchId } = context.query
    return (
      customer !== undefined && batchId !== undefined && !isReadable(context, customer.clientCode, batchId)
    )
  },
  reply: (refuse) => refuse(404, refused('Batch not found')),
  examples: {
    refused: [
      { request: { query: { batchId: 'acmeshop-1767225600000-00000000' } } },
      {
        name: 'the batch of another customer',
        given: ['a client', { state: 'a batch', params: { clientCode: 'otherweb' } }],
        request: {},
      },
      { name: 'a day later', first: [from('2026-01-20T12:00:00Z')], at: '2026-01-21T12:00:00Z', request: {} },
      {
        name: 'ten batches later',
        given: ['a client in use', ...TEN_BATCHES],
        readings: { 'statuses-kept': 'ten-for-a-day' },
        request: {},
      },
    ],
    allowed: [
      { request: {} },
      { name: 'ten batches later', given: ['a client in use', ...TEN_BATCHES], request: {} },
      { first: [from('2026-01-20T12:00:00Z')], at: '2026-01-21T11:59:59Z', request: {} },
      {
        name: 'a week later',
        first: [from('2026-01-20T12:00:00Z')],
        at: '2026-01-27T12:00:00Z',
        readings: { 'statuses-kept': 'always' },
        request: {},
      },
    ],
  },
})
