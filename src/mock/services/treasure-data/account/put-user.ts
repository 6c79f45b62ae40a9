import type { Role, Tables, User } from '../state.ts'
import { nextNumber } from './next-number.ts'

/** What is said of a user; what is not stays as it is, or takes a plain value. */
export interface UserFields {
  readonly role?: Role | undefined
  readonly email?: string
  readonly name?: string
}

/** Adds a user to an account, or changes the role, mail address or name of one who is there. */
export function putUser(state: Tables, account: number, userId: number, user: UserFields, now: number): User {
  const before = state.users.get(account, userId)
  return state.users.put({
    account,
    userId,
    role: user.role ?? before?.role ?? 'restricted',
    email: user.email ?? before?.email ?? `user-${userId}@example.com`,
    name: user.name ?? before?.name ?? `User ${userId}`,
    cdpId: before?.cdpId ?? nextNumber(state, account, 'CDP user', () => false),
    createdAt: before?.createdAt ?? now,
    updatedAt: now,
  })
}
