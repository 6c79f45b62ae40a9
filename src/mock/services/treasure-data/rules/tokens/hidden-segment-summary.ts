import { asGranted, granted, tokens } from '../../examples/grants.ts'
import { promise } from '../../kit.ts'
import { tokenIn } from '../../tokens/token-in.ts'

export default promise('createEntityToken', 'hidden-segment-summary', {
  says: 'A segment that the caller may not see is included without its fields.',
  source: {
    page: 'cdp-api',
    evidence: 'vendor',
    quote: "If user doesn't have a permission for the resource, attributes field doesn't exist.",
    note:
      'No page promises an order of what is included, and without one no contract can say which entry lacks ' +
      'its attributes: it asks that the segment is there.',
  },
  examples: [
    {
      given: granted({ ...tokens, SegmentFolder: [{ id: '498708', operation: 'edit' }] }),
      request: { headers: asGranted, body: tokenIn('498708') },
      reply: {
        status: 200,
        body: { included: [{ type: 'user' }, { id: '73001', type: 'segment-batch' }] },
        anyOrder: ['included'],
      },
    },
  ],
})
