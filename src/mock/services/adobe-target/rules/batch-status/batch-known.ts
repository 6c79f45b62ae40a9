import { isReadable } from '../../batch-status/statuses-kept.ts'
import { customerOfCall } from '../../customer/customer-of-call.ts'
import { refusal } from '../../kit.ts'
import { refused } from '../../errors/edge-refusal.ts'
import { from, TEN_BATCHES } from '../../samples.ts'

const SENT = [from('2026-01-20T12:00:00Z')]
const OF_ANOTHER = ['a client', { state: 'a batch', params: { clientCode: 'otherweb' } }] as const
const TEN_LATER = { name: 'ten batches later', given: ['a client in use', ...TEN_BATCHES] } as const

export default refusal('getBatchStatus', 'batch-known', {
  says: 'The status of a batch is stored for the customer that sent it, for at most 24 hours.',
  source: {
    page: 'bulk-2022',
    evidence: 'vendor',
    quote: 'For each client, only the previous 10 statuses are stored, for a maximum of 24 hours.',
    note:
      'An older edition, contradicted by a client in use as to the ten: see the reading statuses-kept. ' +
      'The answer to another id is not documented: 404.',
  },
  when(context) {
    const customer = customerOfCall(context)
    const { batchId } = context.query
    if (!customer || batchId === undefined) return false
    return !isReadable(context, customer.clientCode, batchId)
  },
  reply: (refuse) => refuse(404, refused('Batch not found')),
  examples: {
    refused: [
      { request: { query: { batchId: 'acmeshop-1767225600000-00000000' } } },
      { name: 'the batch of another customer', given: OF_ANOTHER, request: {} },
      { name: 'a day later', first: SENT, at: '2026-01-21T12:00:00Z', request: {} },
      { ...TEN_LATER, readings: { 'statuses-kept': 'ten-for-a-day' }, request: {} },
    ],
    allowed: [
      { request: {} },
      {
        name: 'a week later',
        first: SENT,
        at: '2026-01-27T12:00:00Z',
        readings: { 'statuses-kept': 'always' },
        request: {},
      },
    ],
  },
})
