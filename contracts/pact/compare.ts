import { isJson } from '../../src/mock/engine/spec/media-type.ts'
import { importPeer } from '../../src/package/import-peer.ts'
import type { Schema } from '../../src/mock/engine/spec/spec.ts'
import type { Pact, PactInteraction } from './pact-file.ts'

/** One place where a pact does not fit a spec. */
export interface Misfit {
  /** What kind of misfit, in the comparator's words: `response.body.incompatible`. */
  readonly code: string
  readonly type: 'error' | 'warning'
  readonly message: string
  /** The description of the interaction. */
  readonly interaction: string
  /** Where in the pact. */
  readonly location: string
  /** What it does not fit: `spec [root].paths./jobs.get`, `rule dates-together`. */
  readonly against: string
}

export interface Comparison {
  readonly misfits: readonly Misfit[]
  /**
   * Requests that do not fit and are not meant to: the pact expects the provider to refuse them for what they
   * are.
   */
  readonly meant: readonly Misfit[]
  /** Bodies that the comparator cannot read, since they are no JSON. */
  readonly unread: number
}

/** What the comparator is used as; its own declarations cannot be found from ES modules. */
interface ComparatorModule {
  readonly Comparator: new (document: object) => { compare(pact: object): AsyncIterable<ComparatorResult> }
}
interface ComparatorResult extends Pick<Misfit, 'code' | 'type' | 'message'> {
  readonly mockDetails?: { readonly interactionDescription?: string; readonly location: string }
  readonly specDetails?: { readonly location: string }
}

const COMPARATOR = '@pactflow/openapi-pact-comparator'

/** Statuses that refuse a request for its form. */
const FORM_REFUSALS: ReadonlySet<number> = new Set([400, 404, 413, 415, 422])

/**
 * Holds a pact against an OpenAPI document. Throws a UsageError where the comparator is not installed.
 */
export async function compare(document: Schema, pact: Pact): Promise<Comparison> {
  const { Comparator } = await importPeer(
    COMPARATOR,
    'Comparing pacts',
    () => import('@pactflow/openapi-pact-comparator') as Promise<unknown> as Promise<ComparatorModule>,
  )
  const comparator = new Comparator(document)
  const readable = {
    ...pact,
    interactions: pact.interactions.map((interaction) => ({
      ...interaction,
      request: withJsonAlone(interaction.request),
      response: withJsonAlone(interaction.response),
    })),
  }
  const misfits: Misfit[] = []
  const meant: Misfit[] = []
  for await (const { code, type, message, mockDetails, specDetails } of comparator.compare(readable)) {
    const location = mockDetails?.location ?? ''
    const misfit = {
      code,
      type,
      message,
      interaction: mockDetails?.interactionDescription ?? '',
      location,
      against: `spec ${specDetails?.location ?? ''}`,
    }
    if (isExcusable(code) && isRefused(pact.interactions[numberIn(location)])) meant.push(misfit)
    else misfits.push(misfit)
  }
  const bodies = pact.interactions.flatMap(({ request, response }) => [request, response])
  return { misfits, meant, unread: bodies.filter((part) => !isReadable(part)).length }
}

type Part = PactInteraction['request'] | PactInteraction['response']

function withJsonAlone<P extends Part>(part: P): P | Omit<P, 'body'> {
  if (isReadable(part)) return part
  const { body: _, ...rest } = part
  return rest
}

function isReadable({ body }: Part): boolean {
  return (
    typeof body !== 'object' || body === null || !('contentType' in body) || isJson(String(body.contentType))
  )
}

/** A request that the spec does not know at all is a mistake of the pact, whatever it expects. */
function isExcusable(code: string): boolean {
  return code.startsWith('request.') && code !== 'request.path-or-method.unknown'
}

/**
 * Whether the provider is to refuse the request for its form. A 401 or a 500 does not say so, unless a rule
 * of this package is cited.
 */
function isRefused(interaction: PactInteraction | undefined): boolean {
  const status = interaction?.response.status ?? 200
  return (
    FORM_REFUSALS.has(status) ||
    (status >= 400 && interaction?.comments?.references?.bythebook?.rule !== undefined)
  )
}

/** The comparator says where as `[root].interactions[12].request.body`. */
function numberIn(location: string): number {
  return Number(/interactions\[(\d+)\]/.exec(location)?.[1] ?? -1)
}
