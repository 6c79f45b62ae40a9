import type { Evidence } from '../../src/mock/engine/book/source.ts'
import type { PactInteraction } from './pact-file.ts'
import { statusClass } from './status-class.ts'

/**
 * An interaction of this package as far as it rests on some kinds of evidence: one whose status rests on another
 * asks only that the request succeeds or fails, and one whose body does asks for none. Nothing where its sentence
 * does, and where what shows it does: the body of a promise, or what tells a failure from a success.
 */
export function heldTo(
  interaction: PactInteraction,
  kinds: readonly Evidence[],
): PactInteraction | undefined {
  const { evidence, status, body, kind } = interaction.comments?.references?.bythebook ?? {}
  const rests = (part: string | undefined) => kinds.some((chosen) => chosen === part)
  if (!rests(evidence)) return undefined
  const { response } = interaction
  const answered = response.status ?? 200
  if (kind === 'refused' && answered < 400 && !rests(status)) return undefined
  const { body: content, matchingRules, ...bare } = response
  const { body: bodyRules, ...rules } = matchingRules ?? {}
  const isBodyHeld = body === undefined || rests(body)
  if (kind === 'promised' && !isBodyHeld) return undefined
  const held = {
    ...(isBodyHeld && bodyRules !== undefined ? { body: bodyRules } : {}),
    ...rules,
    ...(rests(status) ? {} : { status: statusClass(answered) }),
  }
  return {
    ...interaction,
    response: {
      ...bare,
      ...(isBodyHeld && content !== undefined ? { body: content } : {}),
      ...(Object.keys(held).length > 0 ? { matchingRules: held } : {}),
    },
  }
}
