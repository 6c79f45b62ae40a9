import { UsageError } from '../../src/mock/engine/book/usage-error.ts'
import { cannotRead } from '../../src/mock/hand/cannot-read.ts'
import type { InteractionState } from './interaction-state.ts'
import { packageFile } from '../../src/package/package-file.ts'
import { readTextFile } from '../../src/mock/hand/read-text-file.ts'

/** Who the pacts of this package speak for. */
export const CONSUMER = 'bythebook'

/** A pact, as far as this package looks into one. */
export interface Pact {
  readonly consumer?: { readonly name?: string }
  readonly provider?: { readonly name?: string }
  readonly interactions: readonly PactInteraction[]
}

export interface PactInteraction {
  readonly description: string
  readonly providerStates?: readonly InteractionState[]
  readonly request: {
    readonly method?: string
    readonly path?: string
    readonly query?: string | Readonly<Record<string, string | readonly string[]>>
    readonly headers?: Readonly<Record<string, string | readonly string[]>>
    readonly body?: unknown
  }
  readonly response: {
    readonly status?: number
    readonly body?: unknown
    readonly matchingRules?: Readonly<Record<string, unknown>>
  }
  readonly comments?: { readonly references?: { readonly bythebook?: PactReference } }
}

/** What an interaction of this package says of itself. */
export interface PactReference {
  readonly rule?: string
  /** Why its sentence is believed, its status and, where it asks for one, its body. */
  readonly evidence?: string
  readonly status?: string
  readonly body?: string
  readonly kind?: string
  readonly operation?: string
}

/** Where the pact of a service is, in the repository as in the package. */
export function pactFile(service: string): string {
  return packageFile(`contracts/${service}/${CONSUMER}-${service}.json`)
}

const NEXT = 'give the path of a pact over HTTP, in JSON as Pact writes it'

/** Reads a pact. Throws a UsageError, naming the file, where it is missing, no JSON, or no pact over HTTP. */
export function readPact(file: string): Pact {
  let pact: unknown
  try {
    pact = JSON.parse(readTextFile(file))
  } catch (error) {
    throw cannotRead(`${file} cannot be read`, error, NEXT)
  }
  if (
    typeof pact !== 'object' ||
    pact === null ||
    !('interactions' in pact) ||
    !Array.isArray(pact.interactions)
  )
    throw new UsageError(`${file} is no pact: expected a JSON object with a list of interactions`, NEXT)
  const odd = pact.interactions.findIndex((interaction) => !isHttp(interaction))
  if (odd >= 0) throw new UsageError(`${file}: interactions[${odd}] has no request and response`, NEXT)
  return pact as Pact
}

function isHttp(interaction: unknown): boolean {
  const { request, response } = Object(interaction) as {
    readonly request?: unknown
    readonly response?: unknown
  }
  return typeof request === 'object' && request !== null && typeof response === 'object' && response !== null
}
