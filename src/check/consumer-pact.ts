import { jsonOrText } from '../mock/engine/spec/json-or-text.ts'
import { bodyText } from '../mock/engine/spec/request.ts'
import { decidingRule, type Entry } from '../mock/engine/book/entry.ts'
import { isJson } from '../mock/engine/spec/media-type.ts'
import { readQuery } from '../mock/engine/spec/read-query.ts'
import { redact } from '../mock/judge/redact.ts'
import type { Service } from '../mock/engine/book/service.ts'
import { REQUEST, TIME } from '../mock/hand/general-states.ts'
import type { ClientJournal } from '../mock/judge/client-journal.ts'

/** Headers that belong to a connection, a tool or this mock, and to no contract. */
const NOT_AGREED = new RegExp(
  `^(${[
    'host',
    'connection',
    'keep-alive',
    'user-agent',
    'accept-encoding',
    'accept-language',
    'content-length',
    'transfer-encoding',
    'expect',
    'prefer',
    'origin',
    'referer',
    'sec-.*',
    'traceparent',
    'tracestate',
    'x-bythebook-.*',
  ].join('|')})$`,
)

/** A body as Pact V4 writes it. */
interface Body {
  readonly content: unknown
  readonly contentType: string
  readonly encoded: 'base64' | false
}

/**
 * Writes that may come before a request; a world that rests on more of them is for the consumer to describe.
 */
const MOST_BEFORE = 20

/** A request and what was written before it in its world. */
interface Placed {
  readonly entry: Entry
  readonly before: readonly Entry[]
}

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
  const isOurs = secretsOf(service, clientJournals)
  const agreed = clientJournals
    .flatMap(({ entries }) => placedIn(entries.filter((entry) => entry.service === service.name)))
    .filter(({ entry }) => isAgreed(entry))
  const first = new Map<string, Placed>()
  for (const placed of agreed) if (!first.has(keyOf(placed.entry))) first.set(keyOf(placed.entry), placed)
  const described = new Map<string, number>()
  const interactions = [...first.values()].map((placed) => {
    const says = outlineOf(placed.entry)
    const number = (described.get(says) ?? 0) + 1
    described.set(says, number)
    return interactionOf(placed, number === 1 ? says : `${says} #${number}`, isOurs)
  })
  const pact = {
    consumer: { name: consumer },
    provider: { name: service.name },
    interactions,
    metadata: { pactSpecification: { version: '4.0' }, bythebook: { version } },
  }
  return `${JSON.stringify(pact, null, 2)}\n`
}

/** Whether what was asked and answered is part of a pact. */
export function isAgreed({ lost, decision, expected }: Entry): boolean {
  return !lost && (decision.by === 'handler' || (expected && decision.by !== 'failure'))
}

/**
 * The values of JSON are matched by type, and bytes by being of their media type; text is compared as it is.
 */
function matchingRulesOf(body: Body | undefined): { readonly matchingRules?: object } {
  if (!body || (body.encoded === false && !isJson(body.contentType))) return {}
  const matcher =
    body.encoded === false
      ? { match: 'type' }
      : { match: 'contentType', value: body.contentType.split(';')[0] }
  return { matchingRules: { body: { $: { combine: 'AND', matchers: [matcher] } } } }
}

function placedIn(entries: readonly Entry[]): Placed[] {
  const wrote = ({ decision, request }: Entry) => decision.by === 'handler' && request.method !== 'GET'
  return entries.map((entry, i) => ({ entry, before: entries.slice(0, i).filter(wrote) }))
}

function timeOf(at: number): object {
  return { name: TIME, params: { at: new Date(at).toISOString() } }
}

function requestBefore({ request: { method, path, query, headers, body } }: Entry, isOurs: IsOurs): object {
  const sent = Object.fromEntries(
    Object.entries(headersOf(headers, isOurs)).map(([name, [value]]) => [name, value]),
  )
  return {
    name: REQUEST,
    params: { method, path, query, headers: sent, body: new TextDecoder().decode(body) },
  }
}

function isAnswered(clientJournals: readonly ClientJournal[], text: string): boolean {
  return clientJournals.some(({ entries }) =>
    entries.some(({ response }) => bodyText(response).includes(text)),
  )
}

function keyOf({ request: { method, path, query, body } }: Entry): string {
  return [method, path, query, new TextDecoder().decode(body)].join('\n')
}

function interactionOf(
  { entry: { at, request, response, decision }, before }: Placed,
  description: string,
  isOurs: IsOurs,
): object {
  const query = [...(readQuery(request.query) ?? [])]
  const asked = bodyOf(request.headers['content-type'], request.body)
  const answered = bodyOf(response.headers['content-type'], response.body)
  const rule = decidingRule(decision)
  return {
    type: 'Synchronous/HTTP',
    description,
    pending: false,
    providerStates: [
      ...(before.length > MOST_BEFORE
        ? []
        : before.flatMap((entry) => [timeOf(entry.at), requestBefore(entry, isOurs)])),
      timeOf(at),
    ],
    ...(rule === undefined ? {} : { comments: { references: { bythebook: { rule } } } }),
    request: {
      method: request.method,
      path: request.path,
      ...(query.length > 0 ? { query: Object.fromEntries(query) } : {}),
      headers: headersOf(request.headers, isOurs),
      ...(asked ? { body: asked } : {}),
    },
    response: {
      status: response.status,
      ...(answered ? { headers: { 'content-type': [answered.contentType] }, body: answered } : {}),
      ...matchingRulesOf(answered),
    },
  }
}

/**
 * Whether a secret is one of the mock's own: a sample, or one that an answer gave. Nobody else's may get into
 * a file.
 */
type IsOurs = (secret: string) => boolean

/** `listBooks answers 400 (size-max)` */
function outlineOf({ operation, response, decision }: Entry): string {
  const rule = decidingRule(decision)
  return `${operation} answers ${response.status}${rule === undefined ? '' : ` (${rule})`}`
}

function secretsOf(service: Service, clientJournals: readonly ClientJournal[]): IsOurs {
  const samples = new Set(Object.values(service.env('')).map(({ value }) => value))
  const known = new Map<string, boolean>()
  return (secret) => {
    const isOurs = known.get(secret) ?? (samples.has(secret) || isAnswered(clientJournals, secret))
    known.set(secret, isOurs)
    return isOurs
  }
}

function headersOf(headers: Entry['request']['headers'], isOurs: IsOurs): Record<string, string[]> {
  const masked = redact(headers)
  return Object.fromEntries(
    Object.entries(headers).flatMap(([name, value]) => {
      if (value === undefined || NOT_AGREED.test(name)) return []
      return [[name, [isOurs(value.replace(/^\S+ /, '')) ? value : masked[name]!]]]
    }),
  )
}

function bodyOf(contentType = 'application/octet-stream', body: string | Uint8Array): Body | undefined {
  const bytes = Buffer.from(body)
  if (bytes.length === 0) return undefined
  const text = textIn(bytes)
  if (text === undefined) return { content: bytes.toString('base64'), contentType, encoded: 'base64' }
  return { content: isJson(contentType) ? jsonOrText(text) : text, contentType, encoded: false }
}

function textIn(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return undefined
  }
}
