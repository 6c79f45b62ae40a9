import { existsSync, readFileSync } from 'node:fs'
import { basename, join, resolve } from 'node:path'
import type { Service } from '../mock/engine/book/service.ts'
import { messageOf } from '../mock/engine/spec/message-of.ts'
import { consumerPact, isAgreed } from './consumer-pact.ts'
import { UsageError } from '../mock/engine/book/usage-error.ts'
import type { ClientJournal } from '../mock/judge/client-journal.ts'
import type { FileText } from './write-files.ts'

/**
 * The traffic of a client as pacts in a folder, one for each service that it agreed on something with:
 * `<consumer>-<service>.json`.
 */
export function pactFiles(
  folder: string,
  consumer: string,
  services: readonly Service[],
  clientJournals: readonly ClientJournal[],
  version: string,
): FileText[] {
  return services
    .filter(({ name }) =>
      clientJournals.some(({ entries }) =>
        entries.some((entry) => entry.service === name && isAgreed(entry)),
      ),
    )
    .map((service) => ({
      path: pactPath(folder, consumer, service),
      text: consumerPact(consumer, service, clientJournals, version),
    }))
}

/** Where the pact of a client with a service goes. */
export function pactPath(folder: string, consumer: string, { name }: Service): string {
  return join(folder, `${inFileName(consumer)}-${name}.json`)
}

function inFileName(consumer: string): string {
  return consumer.replace(/[^\w.-]+/g, '-').replace(/^-/, '')
}

/**
 * How the client in the present folder calls itself: as its package.json says, else as the folder. Throws a
 * UsageError where that is no JSON.
 */
export function consumerName(): string {
  const described = existsSync('package.json') ? readPackage() : {}
  const name =
    typeof described === 'object' && described !== null && 'name' in described ? described.name : undefined
  return typeof name === 'string' && name !== '' ? name : basename(resolve('.'))
}

function readPackage(): unknown {
  try {
    return JSON.parse(readFileSync('package.json', 'utf8')) as unknown
  } catch (error) {
    throw new UsageError(
      `cannot read the name of the client in package.json: ${messageOf(error)}`,
      'give --consumer',
    )
  }
}
