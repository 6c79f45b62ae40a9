import type { Judge } from '../../../engine/book/duty.ts'
import { numberAt, valueAt } from '../../../engine/book/journal/field.ts'
import { hasSuccess } from '../../../engine/book/journal/has-success.ts'
import { judgeEach, type Shown } from '../../../engine/book/journal/judge-each.ts'
import type { Observation } from '../../../engine/book/journal/observation.ts'
import { perGroup } from '../../../engine/book/journal/per-group.ts'
import { isCall } from '../kit.ts'
import { accountOf } from './account-of.ts'

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
export function judgeChanges(look: (change: PermissionChange, call: Observation) => Shown): Judge {
  return judgeEach(policyOf, (call, i, alike) => {
    if (!isCall(call, 'updatePermissionByPolicyId')) return undefined
    const first = firstInformingIn(alike)
    const isInformed = first >= 0 && first < i
    return look({ before: shownBy(lastAnsweredIn(alike)[i]), sent: grantsIn(call.body), isInformed }, call)
  })
}

const firstInformingIn = perGroup((alike) =>
  alike.findIndex(
    (call) => hasSuccess(call) && isCall(call, 'getPermissionByPolicyId', 'createAccessControlPolicy'),
  ),
)

/** For each call the last before it that was answered. */
const lastAnsweredIn = perGroup((alike) => {
  let last: Observation | undefined
  return alike.map((call) => {
    const before = last
    if (hasSuccess(call)) last = call
    return before
  })
})

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

/** The ids that the entries of permissions name. */
export function idsIn(grants: Grants): unknown[] {
  return [...grants.values()]
    .flat()
    .map((entry) => valueAt(entry, 'audience_id') ?? valueAt(entry, 'id'))
    .filter((id) => id !== undefined)
}

/** The policy whose permissions a call makes, shows or changes. */
function policyOf(call: Observation): string | undefined {
  const policy = policyNumberOf(call)
  return policy === undefined ? undefined : `${accountOf(call)}/${policy}`
}

function policyNumberOf(call: Observation): number | undefined {
  if (isCall(call, 'createAccessControlPolicy')) return numberAt(call.reply, 'id')
  return isCall(call, 'getPermissionByPolicyId', 'updatePermissionByPolicyId')
    ? Number(call.path['policy_id'])
    : undefined
}

/** A new policy permits nothing. */
function shownBy(call: Observation | undefined): Grants {
  return call && !isCall(call, 'createAccessControlPolicy') ? grantsIn(call.reply) : new Map()
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
