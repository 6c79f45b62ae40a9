import { statSync } from 'node:fs'
import { join } from 'node:path'
import type { Service } from '../../src/mock/engine/book/service.ts'
import type { ServiceWithSpec } from '../../src/mock/engine/journey/mock.ts'
import { partOf } from '../../src/mock/engine/value/pointer.ts'
import { readTextFile } from '../../src/mock/hand/read-text-file.ts'
import type { ClientJournal } from '../../src/mock/judge/client-journal.ts'
import { askedAny } from './agreed-calls.ts'
import { consumerPact, type ConsumerPact } from './consumer-pact.ts'

/** A pact, and where it goes. */
export interface ConsumerPactFile extends ConsumerPact {
  readonly path: string
}

/**
 * The traffic of a client as pacts in a folder, one for each service that it asked something:
 * `<consumer>-<service>.json`. Those without interactions only say why.
 */
export function consumerPactFiles(
  folder: string,
  consumer: string,
  services: readonly ServiceWithSpec[],
  clientJournals: readonly ClientJournal[],
  version: string,
): ConsumerPactFile[] {
  return services
    .filter(({ service }) => askedAny(service.name, clientJournals))
    .map((described) => ({
      path: consumerPactPath(folder, consumer, described.service),
      ...consumerPact(consumer, described, clientJournals, version),
    }))
}

/** Where the pact of a client with a service goes. */
export function consumerPactPath(folder: string, consumer: string, { name }: Service): string {
  return join(folder, `${inFileName(consumer)}-${name}.json`)
}

/**
 * Whose pact a file is, where it is one. Names that differ by what no file name holds share a file: `my client`
 * and `my-client`.
 */
export function consumerIn(path: string): string | undefined {
  try {
    if (!statSync(path).isFile()) return undefined
    const name = partOf(partOf(JSON.parse(readTextFile(path)), 'consumer'), 'name')
    return typeof name === 'string' ? name : undefined
  } catch {
    // None that can be read is there; whether one can be written is asked elsewhere.
    return undefined
  }
}

function inFileName(consumer: string): string {
  return consumer.replace(/[^\w.-]+/g, '-').replace(/^-/, '')
}
