import { FETCH, promise } from '../../kit.ts'

export default promise(FETCH, 'profile-shape', {
  says:
    'A profile has its client code, an id, the time of its last update, and its attributes as ' +
    'text, each with its time.',
  source: {
    page: 'profiles-api',
    evidence: 'vendor',
    quote:
      '|`modifiedAt`|The timestamp of when the profile was last updated.|\n|`profileAttributes`|List of all the ' +
      'profile attributes stored as key-value pairs on that the individual profile.|',
    note: 'The rows before these have client code and id; the sample of the page shows the form of an attribute.',
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
