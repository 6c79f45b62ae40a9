import type { Service } from '../../src/mock/engine/book/service.ts'
import { bodyText } from '../../src/mock/engine/spec/request.ts'
import type { ClientJournal } from '../../src/mock/judge/client-journal.ts'

/**
 * Whether a secret is one of the mock's own: a sample, or one that an answer gave. Nobody else's may get into
 * a file.
 */
export type IsOwnSecret = (secret: string) => boolean

/** Tells the secrets that the mock of a service gave a client. */
export function ownSecrets(service: Service, clientJournals: readonly ClientJournal[]): IsOwnSecret {
  const samples = new Set(Object.values(service.env('')).map(({ value }) => value))
  const asked = new Map<string, boolean>()
  return (secret) => {
    const isOwn = asked.get(secret) ?? (samples.has(secret) || isAnswered(clientJournals, secret))
    asked.set(secret, isOwn)
    return isOwn
  }
}

function isAnswered(clientJournals: readonly ClientJournal[], secret: string): boolean {
  return clientJournals.some(({ entries }) =>
    entries.some(({ response }) => bodyText(response).includes(secret)),
  )
}
