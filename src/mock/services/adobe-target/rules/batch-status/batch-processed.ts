import { promise } from '../../kit.ts'
import { elements } from '../../samples.ts'

const batchIs = (status: string) => elements({ status })

export default promise('getBatchStatus', 'batch-processed', {
  says: 'A batch is incomplete while it is processed and complete afterwards.',
  source: {
    page: 'profile-bulk-api',
    evidence: 'vendor',
    quote:
      '|[!UICONTROL complete]|The profile batch update request was completed successfully.|\n' +
      '|[!UICONTROL incomplete]|The profile batch update request is still being ' +
      'processed and not completed.|',
  },
  examples: [
    {
      given: 'a batch',
      request: {},
      reply: { status: 200, body: batchIs('incomplete') },
    },
    {
      given: { state: 'a batch', params: { status: 'complete' } },
      request: {},
      reply: { status: 200, body: batchIs('complete') },
    },
  ],
})
