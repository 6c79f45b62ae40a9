import { valueAt } from '../book/field.ts'
import type { Entry } from '../sandbox/journal.ts'
import type { Loaded } from '../book/loaded.ts'
import type { Request, Response } from '../spec/request.ts'
import type { AnyExample, AnyExampleRequest, AnyGiven, ExpectedReply } from '../book/example.ts'
import { Sandbox } from '../sandbox/sandbox.ts'

/** When an example happens that does not say. */
export const EXAMPLE_TIME = '2026-01-20T12:00:00Z'

/** Where the clients of examples believe the mock to be. */
const EXAMPLE_ORIGIN = 'http://127.0.0.1:4010'

/** What answers requests: the mock. */
export interface Player {
  handleIn(sandbox: Sandbox, request: Request): Response
}

export interface Played {
  readonly request: Request
  readonly response: Response
  readonly entry: Entry
  readonly sandbox: Sandbox
}

/**
 * Plays an example in a sandbox of its own: its state, then its first steps, then its request. Throws where a
 * first step fails.
 */
export function play(
  player: Player,
  loaded: Loaded,
  operation: string,
  example: AnyExample,
  rulesOff: readonly string[] = [],
): Played {
  const sandbox = sandboxFor(loaded, example)
  for (const { operation: step, at, request } of example.first ?? []) {
    if (at !== undefined) sandbox.clock.set(Date.parse(at))
    const response = player.handleIn(sandbox, requestFor(loaded, step, request ?? {}))
    if (sandbox.journal.find().at(-1)!.decision.by !== 'handler')
      throw new Error(
        `the first step ${step} of an example is no success but answers ${response.status}: ` +
          `${bodyText(response)}`,
      )
  }
  if (example.at !== undefined) sandbox.clock.set(Date.parse(example.at))
  for (const id of rulesOff) sandbox.switchRule(loaded.service, id, false)
  const request = requestFor(loaded, operation, example.request)
  const response = player.handleIn(sandbox, request)
  const entry = sandbox.journal.find().at(-1)!
  return { request, response, entry, sandbox }
}

/** The world in which an example starts. An example without `given` starts where all samples succeed. */
export function sandboxFor({ service }: Loaded, example: AnyExample): Sandbox {
  const start = Date.parse(
    example.first?.find((step) => step.at !== undefined)?.at ?? example.at ?? EXAMPLE_TIME,
  )
  const sandbox = new Sandbox('example', new Map([[service.name, service]]), {
    clock: { frozenAt: start },
    readings: example.readings ?? {},
  })
  for (const given of givenOf(example, service.sampleState)) {
    if (typeof given === 'string') sandbox.act(service, 'states', given, {})
    else sandbox.act(service, 'states', given.state, given.params)
  }
  return sandbox
}

/** The named states of an example. */
export function givenOf({ given }: AnyExample, sampleState: string): readonly AnyGiven[] {
  if (given === undefined) return [sampleState]
  return typeof given === 'object' && !('state' in given) ? given : [given]
}

/** The sample of an operation with what the example says in its place. */
export function requestFor(loaded: Loaded, operation: string, example: AnyExampleRequest): Request {
  const { method, path } = loaded.spec.operations.get(operation)!
  const values = valuesFor(loaded, operation, example)
  return {
    method,
    path: path.replace(/\{([^}]+)\}/g, (_, name: string) =>
      encodeURIComponent(String(values.path[name] ?? '')),
    ),
    query: queryText(values.query),
    headers: values.headers,
    body: bytesOf(values.body),
    origin: EXAMPLE_ORIGIN,
  }
}

/** The same by name, as one would give it to a client; `undefined` is what the example takes out. */
export function valuesFor(
  { service, spec }: Loaded,
  operation: string,
  example: AnyExampleRequest,
): Required<AnyExampleRequest> {
  const sample = service.samples[operation] ?? {}
  const { bodies } = spec.operations.get(operation)!
  // A rule on several operations may show a body that only some of them take.
  const body = bodies.size === 0 ? undefined : 'body' in example ? example.body : sample.body
  const written = isEmpty(body) ? {} : { 'content-type': [...bodies.keys()][0] }
  return {
    path: { ...sample.path, ...example.path },
    query: { ...sample.query, ...example.query },
    headers: { ...written, ...lowerCase(sample.headers), ...lowerCase(example.headers) },
    body,
  }
}

/** What a response lacks of what was expected, in words; nothing when it has it all. */
export function unmet(expected: ExpectedReply, response: Response): string | undefined {
  if (response.status !== expected.status)
    return `expected status ${expected.status}, got ${response.status}: ${bodyText(response)}`
  for (const [name, value] of Object.entries(expected.headers ?? {})) {
    if (response.headers[name.toLowerCase()] !== value)
      return `expected header ${name}: ${value}, got ${response.headers[name.toLowerCase()] ?? 'none'}`
  }
  if (typeof expected.body === 'string')
    return bodyText(response).includes(expected.body)
      ? undefined
      : `expected a body with ${expected.body}, got ${bodyText(response)}`
  if (expected.body === undefined && !expected.absent) return undefined
  const body: unknown = JSON.parse(bodyText(response))
  const present = expected.absent?.find((path) => valueAt(body, path) !== undefined)
  return present === undefined
    ? difference(expected.body, body, 'body')
    : `expected no ${present}, got ${JSON.stringify(valueAt(body, present))}`
}

/** The body of a response as text. */
export function bodyText({ body }: Response): string {
  return typeof body === 'string' ? body : new TextDecoder().decode(body)
}

function difference(expected: unknown, actual: unknown, at: string): string | undefined {
  if (expected === undefined) return undefined
  if (typeof expected !== 'object' || expected === null)
    return expected === actual
      ? undefined
      : `expected ${at} to be ${JSON.stringify(expected)}, got ${JSON.stringify(actual)}`
  if (typeof actual !== 'object' || actual === null)
    return `expected ${at} to be ${JSON.stringify(expected)}, got ${JSON.stringify(actual)}`
  if (Array.isArray(expected) && (!Array.isArray(actual) || actual.length !== expected.length))
    return (
      `expected ${at} to have ${expected.length} items, got ` +
      `${Array.isArray(actual) ? actual.length : JSON.stringify(actual)}`
    )
  for (const [key, value] of Object.entries(expected)) {
    const found = difference(
      value,
      (actual as Record<string, unknown>)[key],
      Array.isArray(expected) ? `${at}[${key}]` : `${at}.${key}`,
    )
    if (found !== undefined) return found
  }
  return undefined
}

function queryText(query: Readonly<Record<string, unknown>>): string {
  const pairs = Object.entries(query).flatMap(([name, value]) =>
    value === undefined ? [] : Array.isArray(value) ? value.map((one) => [name, one]) : [[name, value]],
  )
  return pairs
    .map(([name, value]) => `${encodeURIComponent(String(name))}=${encodeURIComponent(String(value))}`)
    .join('&')
}

function isEmpty(body: unknown): boolean {
  return body === undefined || ((typeof body === 'string' || body instanceof Uint8Array) && body.length === 0)
}

function bytesOf(body: unknown): Uint8Array {
  if (body === undefined) return new Uint8Array(0)
  if (body instanceof Uint8Array) return body
  return new TextEncoder().encode(typeof body === 'string' ? body : JSON.stringify(body))
}

function lowerCase(
  headers: Readonly<Record<string, string | undefined>> = {},
): Record<string, string | undefined> {
  return Object.fromEntries(Object.entries(headers).map(([name, value]) => [name.toLowerCase(), value]))
}
