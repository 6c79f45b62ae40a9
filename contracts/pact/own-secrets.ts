import type { Service } from '../../src/mock/engine/book/service.ts'
import { bodyText } from '../../src/mock/engine/spec/request.ts'
import type { ClientJournal } from '../../src/mock/judge/client-journal.ts'

/**
 * Whether a secret is one of the mock's own: a sample, or one that an answer gave. Nobody else's may get into
 * a file.
 */
export type IsOwnSecret = (secret: string) => boolean

/** What a value can be made of in an answer: whatever JSON, XML or text puts between two of them ends it. */
const VALUE = /[^\s"'<>,;]+/g

/** Tells the secrets that the mock of a service gave a client: samples, and values of its answers as they stand. */
export function ownSecrets(service: Service, clientJournals: readonly ClientJournal[]): IsOwnSecret {
  const own = new Set(Object.values(service.env('')).map(({ value }) => value))
  const sent = new Set<string>()
  for (const { entries } of clientJournals)
    for (const { request } of entries)
      for (const name in request.headers) sent.add(secretIn(request.headers[name] ?? ''))
  for (const { entries } of clientJournals) {
    for (const { response } of entries)
      for (const [value] of bodyText(response).matchAll(VALUE)) if (sent.has(value)) own.add(value)
  }
  return (secret) => own.has(secret)
}

function secretIn(header: string): string {
  return header.replace(/^\S+ /, '')
}
