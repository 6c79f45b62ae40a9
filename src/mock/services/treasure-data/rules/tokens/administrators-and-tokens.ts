import { promise } from '../../kit.ts'

const given = ['the documented folders', { state: 'a token', params: {} }] as const

export default promise('getEntityToken', 'administrators-and-tokens', {
  says: 'Where administrators need no policy in the CDP, the owner sees every token.',
  source: {
    page: 'database-permissions',
    evidence: 'assumed',
    quote:
      'Administrators must grant themselves Full Access permission by creating a policy and assigning ' +
      'it to themselves.',
    note: 'Said of databases: the reading administrators-in-cdp.',
  },
  examples: [
    {
      given,
      readings: { 'administrators-in-cdp': 'everything' },
      request: {},
      reply: { status: 200, body: { data: { id: '9001' } } },
    },
  ],
})
