import { customerOfCall } from '../../customer/customer-of-call.ts'
import { accessRefusal, BULK } from '../../kit.ts'
import { notTaken } from '../../errors/batch-refusal.ts'

export default accessRefusal(BULK, 'bulk-client-known', {
  says: 'The path names a client code that exists; a tenant is none.',
  source: {
    page: 'profile-bulk-api',
    evidence: 'assumed',
    quote: 'BATCH.TXT is the filename. CLIENTCODE is the [!DNL Target] client code.',
    note: 'The answer to another code is not documented: 404.',
  },
  when: (context) => customerOfCall(context) === undefined,
  reply: (refuse) => refuse(404, notTaken('Client not found')),
  examples: {
    refused: [
      { request: { path: { clientCode: 'nobody' } } },
      { name: 'the tenant in place of the client code', request: { path: { clientCode: 'acme' } } },
    ],
    allowed: [{ request: {} }],
  },
})
