import type { Headers } from '../../engine/spec/request.ts'
import type { Key, ReadTables, User } from './state.ts'

/** Who calls. */
export interface Caller {
  readonly account: number
  readonly user: User
}

/** The vendor's own pattern fails its own samples: a key of theirs holds an `x`. */
const TD1 = /^TD1 (\d{1,15})\/([0-9A-Za-z]{6,})$/

/** Whether a request carries something in the place of a key, whatever its parts look like. */
export function hasKey({ authorization = '' }: Headers): boolean {
  return /^TD1 [^\s/]+\/[^\s/]+$/.test(authorization)
}

/**
 * The account and the secret of the header `Authorization: TD1 <account>/<secret>`; nothing when it is not
 * that.
 */
export function keyIn({ authorization = '' }: Headers): Pick<Key, 'account' | 'secret'> | undefined {
  const [, account, secret] = TD1.exec(authorization) ?? []
  return account === undefined || secret === undefined ? undefined : { account: Number(account), secret }
}

/**
 * What is known of the key that a request carries. A key nobody has said anything about is a master key of
 * the owner.
 */
export function knownKey(headers: Headers, state: ReadTables): Key | undefined {
  const key = keyIn(headers)
  return key && state.keys.get(key.account, key.secret)
}

/**
 * Who calls. A request without a key, once the rule that refuses it is off, comes from the owner of the first
 * account there is.
 */
export function identify(headers: Headers, { state }: { readonly state: ReadTables }): Caller | undefined {
  const account = keyIn(headers)?.account ?? state.users.list({ take: 1 })[0]?.account
  if (account === undefined) return undefined
  const key = knownKey(headers, state)
  const user = key
    ? state.users.get(account, key.userId)
    : state.users.list({ by: 'byRole', where: [account, 'owner'], take: 1 })[0]
  return user && { account, user }
}
