import { textAt } from '../../../engine/book/journal/field.ts'
import { hasSuccess } from '../../../engine/book/journal/has-success.ts'
import type { Observation } from '../../../engine/book/journal/observation.ts'
import { isBetween } from '../../../engine/book/journal/order.ts'
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
  return seen.some(
    (call) =>
      isCall(call, list) &&
      hasSuccess(call) &&
      isBetween(call, create, next) &&
      accountOf(call) === accountOf(create) &&
      call.path['audienceId'] === audience,
  )
}
