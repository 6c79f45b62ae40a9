import { PROFILE_THERE } from '../../examples/profile-there.ts'
import { refusal } from '../../kit.ts'
import { asksForNone, noProfile } from '../../profile/fetched.ts'

const PAGE = { page: 'profile-fetch', evidence: 'vendor' } as const

export default [
  refusal('fetchProfileByThirdPartyId', 'profile-known', {
    says: 'A profile can be fetched that exists and has not expired.',
    source: {
      ...PAGE,
      quote:
        '{"status" : 404, "message" : "No profile found for client <client_code> with third party ' +
        'id=<third_party_id>"}',
    },
    when: asksForNone,
    reply: (refuse, context) => refuse(404, noProfile(context)),
    answer: { status: 'said', body: 'said' },
    examples: PROFILE_THERE,
  }),
  refusal('fetchProfile', 'profile-known-by-tnt-id', {
    says: 'A profile that is asked for by its tnt id exists and has not expired.',
    source: {
      ...PAGE,
      quote:
        '{"status" : 404, "message" : "No profile found for client <client_code> with mboxPC=<mbox_pc>"}',
    },
    when: asksForNone,
    reply: (refuse, context) => refuse(404, noProfile(context)),
    answer: { status: 'said', body: 'said' },
    examples: PROFILE_THERE,
  }),
  refusal('fetchProfileByMarketingCloudVisitorId', 'profile-known-by-ecid', {
    says: 'A profile that is asked for by its Experience Cloud id exists and has not expired.',
    source: {
      page: 'profile-fetch',
      evidence: 'assumed',
      quote: 'If the profile can not be located or has expired:',
      note: 'The page says it of the two other kinds of id.',
    },
    when: asksForNone,
    reply: (refuse, context) => refuse(404, noProfile(context)),
    examples: PROFILE_THERE,
  }),
]
