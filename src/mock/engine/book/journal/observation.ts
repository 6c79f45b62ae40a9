import { once } from '../../value/once.ts'
import { jsonOrText } from '../../value/json-or-text.ts'
import { isJson } from '../../spec/media-type.ts'
import { readQuery } from '../../spec/read-query.ts'
import { bodyText } from '../../spec/request.ts'
import { decidingRule, type Entry } from '../entry.ts'
import { expectationsOf } from '../expectations-of.ts'

/** A call: one entry of a journal as a judge reads it. */
export interface Observation {
  readonly entry: Entry
  readonly operation: string
  /** The time of the sandbox, milliseconds since 1970. */
  readonly at: number
  readonly path: Readonly<Record<string, string>>
  /** The first value of each query parameter, as text. */
  readonly query: Readonly<Record<string, string | undefined>>
  readonly headers: Readonly<Record<string, string | undefined>>
  /**
   * The body asked: parsed where it is JSON, text otherwise, nothing where there was none. Read when first
   * asked for: a large one costs nobody who does not look.
   */
  readonly body: unknown
  readonly status: number
  /** The body answered, likewise. */
  readonly reply: unknown
  /** The rule that refused it, if one did. */
  readonly rule: string | undefined
  /** Whether the vendor did what was asked. */
  readonly succeeded: boolean
  /** Whether the vendor said no, in whatever status; not so where a `Prefer` header asked for the refusal. */
  readonly refused: boolean
  /** Whether the client broke off before it had the answer. */
  readonly lost: boolean
}

/**
 * The entries of a service as a judge reads them. Refusals that a request named in its header are left out:
 * they are the test's doing, not the client's. One that the sandbox was told of beforehand stays, since the
 * client, which knows nothing of that, lives with it in its own way.
 */
export function observe(entries: readonly Entry[], service: string): Observation[] {
  return entries
    .filter((entry) => entry.service === service && entry.operation !== undefined && !isOfTest(entry))
    .map(observationOf)
}

function isOfTest({ expected, request }: Entry): boolean {
  return expected && expectationsOf(request).length > 0
}

function observationOf(entry: Entry): Observation {
  const { request, response, decision } = entry
  const body = once(() => parse(request.headers['content-type'], bodyText(request)))
  const reply = once(() => parse(response.headers['content-type'], bodyText(response)))
  return {
    entry,
    operation: entry.operation!,
    at: entry.at,
    path: entry.parameters,
    query: Object.fromEntries(
      [...(readQuery(request.query) ?? [])].map(([name, values]) => [name, values[0]]),
    ),
    headers: request.headers,
    get body() {
      return body()
    },
    status: response.status,
    get reply() {
      return reply()
    },
    rule: decidingRule(decision),
    succeeded: decision.by === 'handler',
    refused: decision.by === 'rule' || decision.by === 'problem',
    lost: entry.lost,
  }
}

function parse(mediaType: string | undefined, text: string): unknown {
  if (text === '') return undefined
  return isJson(mediaType) ? jsonOrText(text) : text
}
