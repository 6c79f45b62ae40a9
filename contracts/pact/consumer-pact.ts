import type { ServiceWithSpec } from '../../src/mock/engine/journey/mock.ts'
import type { ClientJournal } from '../../src/mock/judge/client-journal.ts'
import { agreedCalls } from './agreed-calls.ts'
import { consumerInteraction, outlineOf } from './consumer-interaction.ts'
import { documentedHeaders } from './documented-headers.ts'
import { ownSecrets } from './own-secrets.ts'
import { PactMask } from './pact-mask.ts'

/**
 * What a client asked of a service and got, as a Pact V4 file: each request once, with the first answer that
 * the vendor gave and, as provider states in the words of this mock, the time and what the client wrote
 * before. Refusals that the client did not expect are left out, since nobody agreed on them, and so is what
 * the mock could not answer.
 */
export function consumerPact(
  consumer: string,
  { service, document }: ServiceWithSpec,
  clientJournals: readonly ClientJournal[],
  version: string,
): string {
  const isDocumented = documentedHeaders(document)
  const isOwn = ownSecrets(service, clientJournals)
  const described = new Map<string, number>()
  // Each as text at once: as objects they would take many times the room.
  const interactions = agreedCalls(service.name, clientJournals).map((call) => {
    const says = outlineOf(call.entry)
    const number = (described.get(says) ?? 0) + 1
    described.set(says, number)
    const interaction = consumerInteraction(
      call,
      number === 1 ? says : `${says} #${number}`,
      new PactMask(isDocumented, isOwn),
    )
    return indented(JSON.stringify(interaction, null, 2), '    ')
  })
  const pact = {
    consumer: { name: consumer },
    provider: { name: service.name },
    interactions: [],
    metadata: { pactSpecification: { version: '4.0' }, bythebook: { version } },
  }
  const [head = '', tail = ''] = JSON.stringify(pact, null, 2).split(/(?<="interactions": \[)(?=\])/)
  return interactions.length === 0 ? `${head}${tail}\n` : `${head}\n${interactions.join(',\n')}\n  ${tail}\n`
}

function indented(text: string, by: string): string {
  return by + text.replaceAll('\n', `\n${by}`)
}
