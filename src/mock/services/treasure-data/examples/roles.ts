import { RESTRICTED_KEY } from '../samples.ts'
import type { Role } from '../state.ts'

const secret = '1a2b3c4d5e6f7a8b9c0d1e2f3a4b5c6d7e8f9a0b'

/** The headers of the user of `asA`. */
export const headers = { authorization: `TD1 123/${secret}` }

/** The sample account with a user of a role. */
export const asA = (role: Role) =>
  ['the documented account', { state: 'a key', params: { secret, role } }] as const

/** Looks at the account by users of each role. */
export const readsByRole = {
  refused: [{ name: 'a restricted user', request: { headers: { authorization: RESTRICTED_KEY } } }],
  allowed: [
    { name: 'the owner', request: {} },
    { name: 'a delegated admin', given: asA('delegated_admin'), request: { headers } },
  ],
} as const

/** Changes asked for by users of each role. */
export const changesByRole = {
  refused: [
    { name: 'a restricted user', request: { headers: { authorization: RESTRICTED_KEY } } },
    { name: 'a delegated admin', given: asA('delegated_admin'), request: { headers } },
  ],
  allowed: [
    { name: 'the owner', request: {} },
    { name: 'an administrator', given: asA('administrator'), request: { headers } },
  ],
} as const
