import type { Loaded } from '../../src/mock/engine/book/loaded.ts'
import type { ContractReply } from './contract-reply.ts'
import type { Interaction } from './interactions.ts'

/** Why a contract asks nothing of a provider for an interaction, whatever its answer; nothing where it may. */
export function whyNotAsked({ service }: Loaded, { rule, example }: Interaction): string | undefined {
  if (rule.source.evidence === 'assumed') return 'nobody says it: its rule is assumed'
  const other = Object.entries(example.readings ?? {}).find(
    ([id, option]) => service.readings.find((reading) => reading.id === id)?.default !== option,
  )
  return other && `it holds under the reading ${other[0]}: ${other[1]}, which is not the default`
}

/** The same of what is known of its answer. */
export function whyNotPinned(
  { rule, kind }: Interaction,
  { evidence, status, statusEvidence }: ContractReply,
): string | undefined {
  if (evidence === 'assumed') {
    const isFailureOpen = kind === 'refused' && rule.kind !== 'promise' && rule.answer?.failure === 'assumed'
    return isFailureOpen
      ? 'nobody says that it is refused'
      : 'the documents leave it open: it is a consequence of a reading'
  }
  if (kind === 'refused' && status < 400 && statusEvidence === 'assumed')
    return 'nobody says whether it fails by its status, or inside the body of a success'
  return undefined
}
