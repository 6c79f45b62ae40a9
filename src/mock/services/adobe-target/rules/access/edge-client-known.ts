import { customerOfCall } from '../../customer/customer-of-call.ts'
import { accessRefusal } from '../../kit.ts'
import { refused } from '../../errors/edge-refusal.ts'

export default accessRefusal(
  ['getBatchStatus', 'updateProfile', 'updateProfileByPost'],
  'edge-client-known',
  {
    says: 'The path names a client code that exists; a tenant is none.',
    source: {
      page: 'profile-bulk-api',
      evidence: 'assumed',
      quote: 'The client code is shown in the [!UICONTROL Account Details] section.',
      note: 'The answer to another code is not documented: 404.',
    },
    when: (context) => customerOfCall(context) === undefined,
    reply: (refuse) => refuse(404, refused('Client not found')),
    examples: {
      refused: [
        { request: { path: { clientCode: 'nobody' } } },
        { name: 'the tenant in place of the client code', request: { path: { clientCode: 'acme' } } },
        {
          name: 'the word that Adobe prints',
          readings: { 'client-segment': 'code-only' },
          request: { path: { clientCode: 'client' } },
        },
      ],
      allowed: [{ request: {} }],
    },
  },
)
