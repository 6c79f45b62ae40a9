import { textAt } from '../../../engine/book/journal/field.ts'
import { hasSuccess } from '../../../engine/book/journal/has-success.ts'
import type { Observation } from '../../../engine/book/journal/observation.ts'
import { groupedBy } from '../../../engine/book/journal/grouped-by.ts'
import { isAnyBetween } from '../../../engine/book/journal/order.ts'
import { perGroup } from '../../../engine/book/journal/per-group.ts'
import { isCall } from '../kit.ts'
import { accountOf } from './account-of.ts'

/** Whether the vendor did what was asked and the client does not know. */
export function isLost(call: Observation): boolean {
  return call.succeeded && call.lost
}

/**
 * Whether the client looked at the list that has what it made, before it went on. What it may see there is
 * another matter.
 */
export function isLookedFor(
  create: Observation,
  seen: readonly Observation[],
  next: Observation | undefined,
): boolean {
  const audience = textAt(create.reply, 'data.attributes.audienceId')
  const list = audience === undefined ? 'getAccessControlPolicies' : 'listAudienceTokens'
  return isAnyBetween(looksIn(seen).get(listKey(list, create, audience)), create, next)
}

/** The calls that showed a list, by the list. */
const looksIn = perGroup((seen) => {
  const looks = seen.filter(
    (call) => isCall(call, 'getAccessControlPolicies', 'listAudienceTokens') && hasSuccess(call),
  )
  return groupedBy(looks, (call) => listKey(call.operation, call, call.path['audienceId']))
})

function listKey(list: string, call: Observation, audience: string | undefined): string {
  return JSON.stringify([list, accountOf(call) ?? null, audience ?? null])
}
