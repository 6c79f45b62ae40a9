import type { Tables, User } from '../state.ts'
import { putUser } from './put-user.ts'

/**
 * The owner of an account. Where nobody has said who that is, it becomes a user with the number of the
 * account.
 */
export function openAccount(state: Tables, account: number, now: number): User {
  const [owner] = state.users.list({ by: 'byRole', where: [account, 'owner'], take: 1 })
  return (
    owner ??
    putUser(
      state,
      account,
      account,
      { role: 'owner', email: `owner@${account}.example.com`, name: 'Account owner' },
      now,
    )
  )
}
