import type { ServiceWithSpec } from '../../src/mock/engine/journey/mock.ts'
import type { Service } from '../../src/mock/engine/book/service.ts'
import type { ClientJournal } from '../../src/mock/judge/client-journal.ts'
import { agreedCalls } from './agreed-calls.ts'
import {
  consumerCall,
  consumerInteraction,
  outlineOf,
  withIds,
  type ConsumerCall,
} from './consumer-interaction.ts'
import { documentedHeaders } from './documented-headers.ts'
import { ownSecrets } from './own-secrets.ts'
import { PactMask } from './pact-mask.ts'
import { Replay } from './replay.ts'

/** A pact of a client with a service, as its file holds it. */
export interface ConsumerPact {
  readonly text: string
  readonly interactions: number
  readonly leftOut: readonly LeftOut[]
}

/** Calls that are not in a pact, and why; those of the same words are told as one. */
export interface LeftOut {
  readonly description: string
  readonly why: string
  readonly calls: number
}

/**
 * What a client asked of a service and got, as a Pact V4 file: each request once with each answer that Pact tells
 * apart and, as provider states in the words of this mock, what was done by hand, what the client wrote before,
 * the time, and where ids went on from. Refusals that the client did not expect are left out, since nobody agreed
 * on them, and so is what the mock could not answer, and what does not get the same answer when it is asked again
 * in these states. All that is left out is said.
 */
export function consumerPact(
  consumer: string,
  described: ServiceWithSpec,
  clientJournals: readonly ClientJournal[],
  version: string,
): ConsumerPact {
  const { service, document } = described
  const isDocumented = documentedHeaders(document)
  const isOwn = ownSecrets(service, clientJournals)
  const replay = new Replay(described)
  const numbers = new Map<string, number>()
  const { agreed: calls, others } = agreedCalls(service.name, clientJournals)
  const leftOut = others.map(({ entry, why }) => ({ description: outlineOf(entry), why }))
  // Each as text at once: as objects they would take many times the room.
  const interactions = calls.flatMap((agreed) => {
    const outline = outlineOf(agreed.entry)
    const call = consumerCall(agreed, service, new PactMask(isDocumented, isOwn))
    const differs = (of: ConsumerCall) =>
      replay.difference(of.states, of.request, { ...of.entry.response, body: of.body })
    const why = differs(call)
    const replayed = why === undefined ? call : withIds(call)
    if (why === undefined || differs(replayed) === undefined) {
      const description = numbered(outline, numbers)
      return [indented(JSON.stringify(consumerInteraction(replayed, description), null, 2), '    ')]
    }
    leftOut.push({ description: outline, why: `${why}; set up what it needs in the test that asks` })
    return []
  })
  return {
    text: pactText(consumer, service, interactions, version),
    interactions: interactions.length,
    leftOut: counted(leftOut),
  }
}

function counted(calls: readonly Omit<LeftOut, 'calls'>[]): LeftOut[] {
  const all = new Map<string, LeftOut>()
  for (const { description, why } of calls) {
    const key = `${description}\n${why}`
    all.set(key, { description, why, calls: (all.get(key)?.calls ?? 0) + 1 })
  }
  return [...all.values()]
}

/** `getBook answers 200`, and of the second with these words `getBook answers 200 #2`. */
function numbered(outline: string, numbers: Map<string, number>): string {
  const number = (numbers.get(outline) ?? 0) + 1
  numbers.set(outline, number)
  return number === 1 ? outline : `${outline} #${number}`
}

function pactText(
  consumer: string,
  { name }: Service,
  interactions: readonly string[],
  version: string,
): string {
  const pact = {
    consumer: { name: consumer },
    provider: { name },
    interactions: [],
    metadata: { pactSpecification: { version: '4.0' }, bythebook: { version } },
  }
  const [head = '', tail = ''] = JSON.stringify(pact, null, 2).split(/(?<="interactions": \[)(?=\])/)
  return interactions.length === 0 ? `${head}${tail}\n` : `${head}\n${interactions.join(',\n')}\n  ${tail}\n`
}

function indented(text: string, by: string): string {
  return by + text.replaceAll('\n', `\n${by}`)
}
