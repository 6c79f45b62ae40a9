import { answerEvidence } from '../../src/mock/engine/book/answer-evidence.ts'
import type { Loaded } from '../../src/mock/engine/book/loaded.ts'
import type { Interaction } from './interactions.ts'

/**
 * Why a contract asks nothing of a provider for an interaction, though a pact could hold it; nothing where it
 * does. `answered` is the status that the mock answers.
 */
export function whyNotPinned(
  { service }: Loaded,
  { rule, kind, example }: Interaction,
  answered: number,
): string | undefined {
  if (rule.source.evidence === 'assumed') return 'nobody says it: its rule is assumed'
  const other = Object.entries(example.readings ?? {}).find(
    ([id, option]) => service.readings.find((reading) => reading.id === id)?.default !== option,
  )
  if (other) return `it holds under the reading ${other[0]}: ${other[1]}, which is not the default`
  const isInBand = kind === 'refused' && answered < 400
  if (isInBand && rule.kind !== 'promise' && answerEvidence(rule).status === 'assumed')
    return 'nobody says whether it fails by its status, or inside the body of a success'
  return undefined
}
