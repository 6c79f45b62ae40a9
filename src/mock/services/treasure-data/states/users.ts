import { actions } from '../../../engine/book/action.ts'
import { openAccount } from '../account/open-account.ts'
import { putUser, type UserFields } from '../account/put-user.ts'
import type { Base, BaseContext, Key, Role } from '../state.ts'
import { ACCOUNT, number, params, secret, text, type InAccount } from './params.ts'

interface UserParams extends InAccount, UserFields {
  readonly userId?: number
}
interface KeyParams extends InAccount {
  readonly secret?: string
  readonly userId?: number
  readonly role?: Role
  readonly kind?: Key['kind']
  readonly revoked?: boolean
}

const role = { enum: ['owner', 'administrator', 'delegated_admin', 'restricted'] }
const kind = { enum: ['master', 'write-only'] }
const revoked = { type: 'boolean' }

export const userStates = actions<Base>()({
  'a user': {
    says: 'A user of an account, restricted unless said otherwise.',
    params: params({ userId: number, role, email: text, name: text }),
    run: addUser,
  },
  'a key': {
    says:
      'An API key of a user, who is added as an administrator where missing. A key nobody has put here ' +
      'is a master key of the owner.',
    params: params({ secret, userId: number, role, kind, revoked }),
    run: addKey,
  },
})

/** Adds a user, or changes one. */
export function addUser({ state, clock }: BaseContext, params: UserParams): void {
  const { account = ACCOUNT, userId = 1202, ...fields } = params
  putUser(state, account, userId, fields, clock.now())
}

/** Adds a key of a user, who is an administrator where new. */
export function addKey({ state, clock }: BaseContext, params: KeyParams): void {
  const {
    account = ACCOUNT,
    secret = '5e8f7a6b4c3d2e1f0a9b8c7d6e5f4a3b2c1d0e9f',
    userId = 1301,
    role,
    kind = 'master',
    revoked = false,
  } = params
  openAccount(state, account, clock.now())
  const known = state.users.get(account, userId)
  putUser(state, account, userId, { role: role ?? known?.role ?? 'administrator' }, clock.now())
  state.keys.put({ account, secret, userId, kind, revoked })
}
