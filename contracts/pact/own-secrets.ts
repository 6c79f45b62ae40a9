import type { Entry } from '../../src/mock/engine/book/entry.ts'
import type { Service } from '../../src/mock/engine/book/service.ts'
import { bodyText } from '../../src/mock/engine/spec/request.ts'
import type { ClientJournal } from '../../src/mock/judge/client-journal.ts'
import { secretsIn, secretsInParams } from './secrets-in.ts'

/**
 * Whether a secret is one of the mock's own: a sample, or one that an answer gave. Nobody else's may get into
 * a file.
 */
export type IsOwnSecret = (secret: string) => boolean

/** What a value can be made of in an answer: whatever JSON, XML or text puts between two of them ends it. */
export const VALUE = /[^\s"'<>,;\\]+/g

/**
 * Tells the secrets that the mock of a service gave a client: samples, and values that stood in an answer before
 * a request of that world held them. What a client brought along, an answer can but repeat.
 */
export function ownSecrets(service: Service, clientJournals: readonly ClientJournal[]): IsOwnSecret {
  const sent = clientJournals.map(({ entries }) => ({ entries, firsts: sentIn(entries) }))
  const all = new Set(sent.flatMap(({ firsts }) => [...firsts.keys()]))
  const own = new Set(Object.values(service.env('')).map(({ value }) => value))
  for (const { entries, firsts } of sent)
    entries.forEach(({ response }, i) => {
      for (const [value] of bodyText(response).matchAll(VALUE))
        if (all.has(value) && i < (firsts.get(value) ?? Infinity)) own.add(value)
    })
  // What no request held is the mock's.
  return (secret) => own.has(secret) || !all.has(secret)
}

/** The secrets of requests and of what was done by hand, each with the number of the first that held it. */
function sentIn(entries: readonly Entry[]): Map<string, number> {
  const sent = new Map<string, number>()
  let told = 0
  entries.forEach(({ request, arranged }, i) => {
    const given = arranged
      .slice(told)
      .flatMap((one) => ('params' in one ? [...secretsInParams(one.params)] : []))
    told = arranged.length
    for (const secret of [...given, ...secretsIn(request)]) if (!sent.has(secret)) sent.set(secret, i)
  })
  return sent
}
