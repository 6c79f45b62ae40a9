import { PROTECTED } from '../../examples.ts'
import { accessRefusal } from '../../kit.ts'
import { FETCH } from '../../operations.ts'
import { lacksToken } from '../../token/verdict-on.ts'

export default accessRefusal(FETCH, 'token-on-fetch', {
  says: 'Once authentication is required, a profile fetch carries a valid token too.',
  source: {
    page: 'profile-fetch',
    evidence: 'vendor',
    quote:
      'Once authentication is switched ON, all profile API requests must have the profile ' +
      'authentication token set in the request headers.',
  },
  when: (context) => context.reading('token-covers') === 'all-profile' && lacksToken(context),
  reply(refuse, context) {
    if (context.reading('bad-token-status') === '401')
      return refuse(401, { status: 401, message: 'Unauthorized' })
    return refuse(403, { status: 403, message: 'Forbidden' })
  },
  examples: {
    refused: [
      { given: PROTECTED, request: { headers: { authorization: undefined } } },
      { given: PROTECTED, request: { headers: { authorization: 'Bearer made-up' } } },
      { given: PROTECTED, first: [{ operation: 'requestAuthorizationToken' }], request: {} },
      {
        given: [...PROTECTED, 'an expired profile token'],
        readings: { 'bad-token-status': '401' },
        request: {},
      },
    ],
    allowed: [
      { given: PROTECTED, request: {} },
      { name: 'authentication is not required', request: { headers: { authorization: undefined } } },
      {
        name: 'bulk updates alone need it',
        given: PROTECTED,
        readings: { 'token-covers': 'bulk' },
        request: { headers: { authorization: undefined } },
      },
    ],
  },
})
