import type { Loaded } from '../../src/mock/engine/book/loaded.ts'
import type { Mock } from '../../src/mock/engine/journey/mock.ts'
import { play } from '../../src/mock/engine/journey/play.ts'
import { contractReplies, type ContractReply } from './contract-reply.ts'
import type { Interaction } from './interactions.ts'
import { neededStates } from './needed-states.ts'
import { whyNotInPact } from './why-not-in-pact.ts'
import { whyNotAsked, whyNotPinned } from './why-not-pinned.ts'

/** An interaction as a contract has it, with what is asked of its answer, or why none has it. */
export type Pinned =
  | { readonly interaction: Interaction; readonly reply: ContractReply; readonly why?: undefined }
  | { readonly description: string; readonly why: string }

/** What a contract makes of an example: an interaction for each reply that is asked of it. */
export function pinned(mock: Mock, loaded: Loaded, interaction: Interaction): Pinned[] {
  const { operation, example, description } = interaction
  const why = whyNotInPact(interaction) ?? whyNotAsked(loaded, interaction)
  if (why !== undefined) return [{ description, why }]
  const played = play(mock, loaded, operation, example)
  const states = neededStates(mock, loaded, interaction, played)
  return contractReplies(mock, loaded, interaction, played).map((reply) => {
    const said = { ...interaction, states, description: withWhat(description, reply) }
    const open = whyNotPinned(interaction, reply)
    return open === undefined ? { interaction: said, reply } : { description: said.description, why: open }
  })
}

/** `… (getJob, promised example 1, without downloadURL)` */
function withWhat(description: string, { says }: ContractReply): string {
  return says === undefined ? description : description.replace(/\)$/, `, ${says})`)
}
