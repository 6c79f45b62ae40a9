import { bearing, NO_TOKEN, PROTECTED } from '../samples.ts'

/** Single updates and fetches with and without the token that both need. */
export const PROFILE_CALLS = {
  refused: [
    { given: PROTECTED, request: NO_TOKEN },
    { given: PROTECTED, request: bearing('made-up') },
    { given: PROTECTED, first: [{ operation: 'requestAuthorizationToken' }], request: {} },
    {
      given: [...PROTECTED, 'an expired profile token'],
      readings: { 'bad-token-status': '401' },
      request: {},
    },
  ],
  allowed: [
    { given: PROTECTED, request: {} },
    { name: 'authentication is not required', request: NO_TOKEN },
    {
      name: 'bulk updates alone need it',
      given: PROTECTED,
      readings: { 'token-covers': 'bulk' },
      request: NO_TOKEN,
    },
  ],
} as const
