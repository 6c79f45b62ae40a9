import { promise } from '../../kit.ts'
import { email, FIRST_JOB_ID, lookedUp, oneUserBut } from '../../samples.ts'

const deleted = { ...email, isDeletedClientSide: true }
const numbered = { namespace: '20915', value: 'idfa-1', type: 'namespaceId' } as const
const body = oneUserBut({ userIDs: [deleted, numbered] })

export default promise('retrievePrivacyJob', 'identities-as-sent', {
  says:
    'An identity comes back with isDeletedClientSide as it was sent, and with the number that its ' +
    'namespace is where its type is namespaceId.',
  source: {
    page: 'appendix',
    evidence: 'assumed',
    quote:
      'Indicates the value is the actual ID of the namespace that was created or mapped through the ' +
      'namespace service.',
    note: 'No page and no recorded answer shows either.',
  },
  examples: [
    {
      given: [],
      first: [{ operation: 'createPrivacyJob', request: { body } }],
      request: { path: { jobId: FIRST_JOB_ID } },
      reply: {
        status: 200,
        body: { userIds: [lookedUp(deleted, 6), lookedUp(numbered, 20915)] },
        anyOrder: ['userIds'],
      },
    },
  ],
})
