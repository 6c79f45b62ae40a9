import type { Judge } from '../../../engine/book/duty.ts'
import { numberAt } from '../../../engine/book/journal/field.ts'
import { judgeEach, type Shown } from '../../../engine/book/journal/judge-each.ts'
import type { Observation } from '../../../engine/book/journal/observation.ts'
import { accountOf, hasSuccess, isCall } from './calls.ts'

/** The entries under each permission key of a body. */
type Grants = ReadonlyMap<string, readonly unknown[]>

/** A PATCH of the permissions of a policy, and what its client knew. */
export interface PermissionChange {
  /**
   * What the client had last been shown of the permissions; nothing is in it where it had been shown nothing.
   */
  readonly before: Grants
  readonly sent: Grants
  /** Whether the client had been shown all permissions: it had read them, or made the policy itself. */
  readonly isInformed: boolean
}

/**
 * A judge that looks at each PATCH of permissions in the light of the earlier calls for the same policy of
 * the same account.
 */
export function judgeChanges(look: (change: PermissionChange, one: Observation) => Shown): Judge {
  return judgeEach(policyOf, (one, i, alike) => {
    if (!isCall(one, 'updatePermissionByPolicyId')) return undefined
    const earlier = alike.slice(0, i)
    const isInformed = earlier.some(
      (other) => hasSuccess(other) && isCall(other, 'getPermissionByPolicyId', 'createAccessControlPolicy'),
    )
    return look({ before: shownBy(earlier.findLast(hasSuccess)), sent: grantsIn(one.body), isInformed }, one)
  })
}

/** The keys with entries that a change does not mention, each with how many it had. */
export function leftOut({ before, sent }: PermissionChange): string[] {
  const missing = [...before].filter(([key, entries]) => entries.length > 0 && !sent.has(key))
  return missing.map(([key, { length }]) => `${key} (${length} ${length === 1 ? 'entry' : 'entries'})`)
}

/**
 * Whether a change sends nothing that the client had not been shown: all it can be for is what it leaves out.
 */
export function onlyLeavesOut(change: PermissionChange): boolean {
  return (
    leftOut(change).length > 0 &&
    [...change.sent].every(([key, entries]) => textOf(entries) === textOf(change.before.get(key) ?? []))
  )
}

/** The policy whose permissions a call makes, shows or changes. */
function policyOf(one: Observation): string | undefined {
  const created = isCall(one, 'createAccessControlPolicy') ? numberAt(one.reply, 'id') : undefined
  const named = isCall(one, 'getPermissionByPolicyId', 'updatePermissionByPolicyId')
    ? Number(one.path['policy_id'])
    : undefined
  const policy = created ?? named
  return policy === undefined ? undefined : `${accountOf(one)}/${policy}`
}

/** A new policy permits nothing. */
function shownBy(one: Observation | undefined): Grants {
  return one && !isCall(one, 'createAccessControlPolicy') ? grantsIn(one.reply) : new Map()
}

function grantsIn(body: unknown): Grants {
  if (typeof body !== 'object' || body === null) return new Map()
  const keys: readonly (readonly [string, unknown])[] = Object.entries(body)
  return new Map(keys.map(([key, entries]) => [key, Array.isArray(entries) ? entries : []]))
}

/** Entries as text, whatever their order, their repeats and the order of their fields. */
function textOf(entries: readonly unknown[]): string {
  const texts = entries.map((entry) =>
    JSON.stringify(typeof entry === 'object' && entry !== null ? Object.entries(entry).sort() : entry),
  )
  return JSON.stringify([...new Set(texts)].sort())
}
