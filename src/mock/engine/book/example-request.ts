import type { Request } from '../spec/request.ts'
import { USUAL_ORIGIN } from '../spec/usual-origin.ts'
import type { AnyExampleRequest } from './example.ts'
import type { Loaded } from './loaded.ts'

/** The sample of an operation with what the example says in its place. */
export function requestFor(loaded: Loaded, operation: string, example: AnyExampleRequest): Request {
  const { method, path: template } = loaded.spec.operations.get(operation)!
  const values = valuesFor(loaded, operation, example)
  const path = template.replace(/\{([^}]+)\}/g, (_, name: string) =>
    encodeURIComponent(String(values.path[name] ?? '')),
  )
  return {
    method,
    path,
    query: queryText(values.query),
    headers: values.headers,
    body: bytesOf(values.body),
    origin: USUAL_ORIGIN,
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
  const given = 'body' in example ? example.body : sample.body
  // A rule on several operations may show a body that only some of them take.
  const body = bodies.size === 0 ? undefined : given
  const written = isEmpty(body) ? {} : { 'content-type': [...bodies.keys()][0] }
  return {
    path: { ...sample.path, ...example.path },
    query: { ...sample.query, ...example.query },
    headers: { ...written, ...lowerCase(sample.headers), ...lowerCase(example.headers) },
    body,
  }
}

function queryText(query: Readonly<Record<string, unknown>>): string {
  return Object.entries(query)
    .flatMap(([name, value]) => valuesOf(value).map((text) => `${encodeURIComponent(name)}=${text}`))
    .join('&')
}

/** The values of a parameter, percent-encoded: none where it is taken out, several where it is a list. */
function valuesOf(value: unknown): string[] {
  if (value === undefined) return []
  const values: readonly unknown[] = Array.isArray(value) ? value : [value]
  return values.map((item) => encodeURIComponent(String(item)))
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
