import { accessRefusal } from '../../kit.ts'
import { refused } from '../../errors/edge-refusal.ts'
import { bearing, NO_TOKEN, PROTECTED } from '../../samples.ts'
import { lacksToken } from '../../token/token-standing.ts'

export default accessRefusal('getBatchStatus', 'token-on-batch-status', {
  says:
    'Where the status of a batch is read as one of the profile calls, it needs a valid token once ' +
    'authentication is required.',
  source: {
    page: 'profile-fetch',
    evidence: 'vendor',
    quote:
      'Once authentication is switched ON, all profile API requests must have the profile ' +
      'authentication token set in the request headers.',
    note: 'Whether this means batch statuses is open: see the reading token-on-status.',
  },
  when: (context) => context.reading('token-on-status') === 'needed' && lacksToken(context),
  reply: (refuse, context) =>
    context.reading('bad-token-status') === '401'
      ? refuse(401, refused('Unauthorized'))
      : refuse(403, refused('Forbidden')),
  after: ['edge-client-known'],
  examples: {
    refused: [
      { given: PROTECTED, readings: { 'token-on-status': 'needed' }, request: NO_TOKEN },
      {
        given: PROTECTED,
        readings: { 'token-on-status': 'needed', 'bad-token-status': '401' },
        request: bearing('made-up'),
      },
    ],
    allowed: [
      { name: 'as a browser opens the link', given: PROTECTED, request: NO_TOKEN },
      { given: PROTECTED, readings: { 'token-on-status': 'needed' }, request: {} },
    ],
  },
})
