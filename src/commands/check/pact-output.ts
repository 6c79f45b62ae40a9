import { consumerName } from '../../../contracts/pact/consumer-name.ts'
import {
  consumerIn,
  consumerPactFiles,
  consumerPactPath,
  type ConsumerPactFile,
} from '../../../contracts/pact/consumer-pact-files.ts'
import type { LeftOut } from '../../../contracts/pact/consumer-pact.ts'
import type { ClientRun } from '../../check/run-client.ts'
import { refusal, type Place } from '../../check/file-target.ts'
import type { ClientJournal } from '../../mock/judge/client-journal.ts'
import type { FileText } from '../../check/write-files.ts'
import type { Service } from '../../mock/engine/book/service.ts'
import type { ServiceWithSpec } from '../../mock/engine/journey/mock.ts'
import { printable } from '../../mock/engine/value/printable.ts'
import { version } from '../../package/version.ts'

/** The pacts that `--pact-out` asks for: one for each service that a client agreed on something with. */
export class PactOutput {
  readonly #folder: string
  readonly #consumer: string
  readonly #services: readonly ServiceWithSpec[]

  /**
   * Throws a UsageError where the consumer is not named and package.json cannot be read, and where a file holds
   * the pact of another consumer.
   */
  constructor(folder: string, consumer: string | undefined, services: readonly ServiceWithSpec[]) {
    this.#folder = folder
    this.#consumer = consumer ?? consumerName()
    this.#services = services
    for (const place of this.places()) refuseOther(place, this.#consumer)
  }

  /** Where there can be a file. */
  places(): Place[] {
    return this.#services.map(({ service }) => ({ option: '--pact-out', path: this.#pathFor(service) }))
  }

  /** What is written, and in words what is not, and why. */
  made({ clientJournals }: ClientRun): { readonly files: readonly FileText[]; readonly missing: string[] } {
    const all = consumerPactFiles(this.#folder, this.#consumer, this.#services, clientJournals, version())
    const files = all.filter(({ interactions }) => interactions > 0)
    const missing = [...this.#without(files), ...all.flatMap(leftOutLines), ...strayLines(clientJournals)]
    return { files, missing }
  }

  #without(files: readonly FileText[]): string[] {
    const written = new Set(files.map(({ path }) => path))
    const without = this.#services.filter(({ service }) => !written.has(this.#pathFor(service)))
    if (without.length === 0) return []
    const names = without.map(({ service }) => service.name).join(', ')
    return [`--pact-out: no file for ${names}: nothing was asked and answered that a pact could hold`]
  }

  #pathFor(service: Service): string {
    return consumerPactPath(this.#folder, this.#consumer, service)
  }
}

/** Of calls that are left out, so many kinds are told of. */
const SHOWN = 5

/** Of no service are the calls that no operation has. */
function strayLines(clientJournals: readonly ClientJournal[]): string[] {
  const stray = clientJournals.flatMap(({ entries }) =>
    entries.filter(({ service }) => service === undefined),
  )
  if (stray.length === 0) return []
  const calls = [...new Set(stray.map(({ request: { method, path } }) => `${method} ${path}`))]
  const more = calls.length > SHOWN ? [`  and ${calls.length - SHOWN} more`] : []
  const counted = stray.length === 1 ? '1 call' : `${stray.length} calls`
  return [
    `--pact-out: ${counted} left out of every pact, of no operation of any service; put method and path right:`,
    ...calls.slice(0, SHOWN).map((call) => `  ${call}`),
    ...more,
  ].map(printable)
}

function leftOutLines({ path, leftOut }: ConsumerPactFile): string[] {
  if (leftOut.length === 0) return []
  const more = leftOut.length > SHOWN ? [`  and ${countOf(leftOut.slice(SHOWN))} more`] : []
  return [
    `--pact-out: ${countOf(leftOut)} left out of ${path}:`,
    ...leftOut.slice(0, SHOWN).map((kind) => `  ${kindText(kind)}`),
    ...more,
  ].map(printable)
}

function kindText({ description, why, calls }: LeftOut): string {
  return `${description}${calls === 1 ? '' : `, ${calls} times`}: ${why}`
}

function countOf(kinds: readonly LeftOut[]): string {
  const calls = kinds.reduce((sum, kind) => sum + kind.calls, 0)
  return calls === 1 ? '1 call' : `${calls} calls`
}

function refuseOther(place: Place, consumer: string): void {
  const other = consumerIn(place.path)
  if (other === undefined || other === consumer) return
  const next = 'name another folder, give --consumer another name, or remove the file'
  throw refusal(place, `this is the pact of "${other}", not of "${consumer}"`, next)
}
