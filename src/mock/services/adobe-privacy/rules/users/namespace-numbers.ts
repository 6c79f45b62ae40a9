import { promise } from '../../kit.ts'
import { oneUserBut } from '../../samples.ts'

const userIDs = [
  { namespace: 'Email', value: 'a@acme.com', type: 'standard' },
  { namespace: 'loyaltyAccount', value: '12AD45FE30R29', type: 'integrationCode' },
  { namespace: 'ecid', value: '4436', type: 'standard' },
]

const numbered = [
  { namespace: 'Email', namespaceId: 6, isDeletedClientSide: false },
  { namespace: 'loyaltyAccount', isDeletedClientSide: false },
  { namespace: 'ecid', namespaceId: 4, isDeletedClientSide: false },
]

export default promise('createPrivacyJob', 'namespace-numbers', {
  says:
    'Identities come back as they were sent, with the number of a standard namespace and with ' +
    'isDeletedClientSide.',
  source: {
    page: 'commerce',
    evidence: 'observed',
    quote: '"namespaceId": 6,',
    note:
      'The page of today shows no identities in this answer; see the reading create-response. In ' +
      'recorded answers the namespace keeps the capitals of the request, and integrationCode has no ' +
      'number.',
  },
  examples: [
    {
      readings: { 'create-response': 'wire' },
      request: { body: oneUserBut({ userIDs }) },
      reply: {
        status: 202,
        body: { jobs: [{ customer: { user: { userIDs: numbered } } }] },
        absent: ['jobs[0].customer.user.userIDs[1].namespaceId'],
      },
    },
  ],
})
