import { PROTECTED } from '../../examples.ts'
import { accessRefusal } from '../../kit.ts'
import { UPDATE } from '../../operations.ts'
import { refused } from '../../refusal/edge-refusal.ts'
import { lacksToken } from '../../token/verdict-on.ts'

export default accessRefusal(UPDATE, 'token-on-update', {
  says: 'Once authentication is required, a single update carries a valid token too.',
  source: {
    page: 'profile-fetch',
    evidence: 'vendor',
    quote:
      'Once authentication is switched ON, all profile API requests must have the profile ' +
      'authentication token set in the request headers.',
  },
  when: (context) => context.reading('token-covers') === 'all-profile' && lacksToken(context),
  reply: (refuse, context) =>
    context.reading('bad-token-status') === '401'
      ? refuse(401, refused('Unauthorized'))
      : refuse(403, refused('Forbidden')),
  after: ['edge-client-known'],
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
