import type { PactInteraction } from '../../../contracts/pact/pact-file.ts'
import { decidingRule, type Entry } from '../../mock/engine/book/entry.ts'

/** The rules that an interaction which does not hold has to do with. */
export interface RulesBehind {
  /** The one that it says it rests on. */
  readonly cited?: string | undefined
  /** The one that decided what came back, where that is known. */
  readonly decided?: string | undefined
}

/**
 * Tells of each interaction, in the order of the pact, the rules behind it. `heard` is what a mock answered to
 * the verifier so far: one entry for each interaction whose states it could enter.
 */
export function rulesBehind(
  interactions: readonly PactInteraction[],
  heard: readonly Entry[],
): (description: string) => RulesBehind {
  let taken = 0
  return (description) => {
    const interaction = interactions.find((one) => one.description === description)
    if (!interaction) return {}
    const at = heard.findIndex((entry, i) => i >= taken && isAnswerTo(interaction, entry))
    if (at >= 0) taken = at + 1
    const decision = heard[at]?.decision
    return {
      cited: interaction.comments?.references?.bythebook?.rule,
      decided: decision && decidingRule(decision),
    }
  }
}

function isAnswerTo(
  { request: { method = 'GET', path = '/' } }: PactInteraction,
  { request }: Entry,
): boolean {
  return request.method === method.toUpperCase() && plain(request.path) === plain(path)
}

/** A path however it is encoded. */
function plain(path: string): string {
  try {
    return decodeURIComponent(path)
  } catch {
    return path
  }
}
