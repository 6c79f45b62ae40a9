import type { Service } from '../../src/mock/engine/book/service.ts'
import type { ClientJournal } from '../../src/mock/judge/client-journal.ts'
import { agreedCalls } from './agreed-calls.ts'
import { consumerInteraction, outlineOf } from './consumer-interaction.ts'
import { ownSecrets } from './own-secrets.ts'

/**
 * What a client asked of a service and got, as a Pact V4 file: each request once, with the first answer that
 * the vendor gave and, as provider states in the words of this mock, the time and what the client wrote
 * before. Refusals that the client did not expect are left out, since nobody agreed on them, and so is what
 * the mock could not answer.
 */
export function consumerPact(
  consumer: string,
  service: Service,
  clientJournals: readonly ClientJournal[],
  version: string,
): string {
  const isOwn = ownSecrets(service, clientJournals)
  const described = new Map<string, number>()
  const interactions = agreedCalls(service.name, clientJournals).map((call) => {
    const says = outlineOf(call.entry)
    const number = (described.get(says) ?? 0) + 1
    described.set(says, number)
    return consumerInteraction(call, number === 1 ? says : `${says} #${number}`, isOwn)
  })
  const pact = {
    consumer: { name: consumer },
    provider: { name: service.name },
    interactions,
    metadata: { pactSpecification: { version: '4.0' }, bythebook: { version } },
  }
  return `${JSON.stringify(pact, null, 2)}\n`
}
