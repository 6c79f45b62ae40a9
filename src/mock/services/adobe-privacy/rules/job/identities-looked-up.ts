import { promise } from '../../kit.ts'
import { email, FIRST_JOB_ID, lookedUp, oneUserBut } from '../../samples.ts'

const ecid = {
  namespace: 'ECID',
  value: '1123A4D5690B32A',
  type: 'standard',
  isDeletedClientSide: false,
} as const
const body = oneUserBut({ userIDs: [email, ecid] })

export default promise('retrievePrivacyJob', 'identities-looked-up', {
  says:
    'The look-up gives the identities of a job back with the numbers of their standard namespaces and ' +
    'with isDeletedClientSide.',
  source: {
    page: 'privacy-jobs',
    evidence: 'observed',
    quote: '"namespaceId": 6,',
    note:
      'Seen in the sample, whose email has the number 6 and whose ECID has the number 4; the request of ' +
      'the page gives neither.',
  },
  examples: [
    {
      given: [],
      first: [{ operation: 'createPrivacyJob', request: { body } }],
      request: { path: { jobId: FIRST_JOB_ID } },
      reply: {
        status: 200,
        body: { userIds: [lookedUp(email, 6), lookedUp(ecid, 4)] },
        anyOrder: ['userIds'],
      },
    },
  ],
})
