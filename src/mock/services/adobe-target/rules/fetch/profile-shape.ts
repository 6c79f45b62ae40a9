import { FETCH, promise } from '../../kit.ts'

export default promise(FETCH, 'profile-shape', {
  says:
    'A profile has its client code, the id it was asked for by, and its attributes as ' +
    'text, each with its time.',
  source: {
    page: 'profiles-api',
    evidence: 'vendor',
    quote:
      '|`visitorId`|The identifier for the profile. This can be a `tntid`, `thirdpartyid`, or ' +
      '`marketingcloudvisitorid`.|',
  },
  examples: [
    {
      given: 'profiles',
      request: {},
      reply: {
        status: 200,
        body: {
          client: 'acmeshop',
          modifiedAt: '2026-01-20T12:00:00.000+00:00',
          profileAttributes: {
            tier: { value: 'silver', modifiedAt: '2026-01-20T12:00:00.000+00:00' },
            newsletter: { value: 'false' },
          },
        },
      },
    },
  ],
})
