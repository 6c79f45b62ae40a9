import { from } from '../../examples.ts'
import { askedFor, fetched } from '../../profile/fetched.ts'
import { refusal } from '../../kit.ts'
import { FETCH } from '../../operations.ts'

const NAMES = {
  pcId: 'mboxPC',
  thirdPartyId: 'third party id',
  marketingCloudVisitorId: 'marketing cloud visitor id',
} as const

export default refusal(FETCH, 'profile-known', {
  says: 'A profile can be fetched that exists and has not expired.',
  source: {
    page: 'profile-fetch',
    evidence: 'vendor',
    quote:
      '{"status" : 404, "message" : "No profile found for client <client_code> with third party ' +
      'id=<third_party_id>"}',
    note:
      'The page has another message for mboxPC and none for the third kind of id, ' +
      'whose message is assumed.',
  },
  when: (context) => context.query.client !== undefined && fetched(context) === undefined,
  reply(refuse, context) {
    const { client, kind, visitorId } = askedFor(context)
    return refuse(404, {
      status: 404,
      message: `No profile found for client ${client} with ${NAMES[kind]}=${visitorId}`,
    })
  },
  examples: {
    refused: [
      { given: [], request: {} },
      { name: 'the tenant in place of the client code', request: { query: { client: 'acme' } } },
      {
        name: '14 days without a change',
        first: [from('2026-01-20T12:00:00Z')],
        at: '2026-02-03T12:00:00Z',
        request: {},
      },
      {
        name: '90 days without a change',
        first: [from('2026-01-01T00:00:00Z')],
        at: '2026-04-01T00:00:00Z',
        readings: { 'profile-lifetime': '90-days' },
        request: {},
      },
    ],
    allowed: [
      { request: {} },
      { first: [from('2026-01-20T12:00:00Z')], at: '2026-02-03T11:59:59Z', request: {} },
      {
        first: [from('2026-01-20T12:00:00Z')],
        at: '2026-02-03T12:00:00Z',
        readings: { 'profile-lifetime': '90-days' },
        request: {},
      },
      {
        name: 'a change starts the time again',
        first: [{ operation: 'updateProfile', at: '2026-01-30T12:00:00Z' }],
        at: '2026-02-04T12:00:00Z',
        request: {},
      },
    ],
  },
})
