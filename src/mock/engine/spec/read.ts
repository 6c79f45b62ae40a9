import { parse as parseJson } from 'secure-json-parse'
import { isJson } from './media-type.ts'
import { messageOf } from './message-of.ts'
import type { Problem, Violation } from './problem.ts'
import type { Request } from './request.ts'
import type { Located, SpecOperation, SpecParameter } from './spec.ts'

/** An input as the spec describes it, not yet checked against it. */
export interface Input {
  readonly path: Record<string, unknown>
  readonly query: Record<string, unknown>
  body: unknown
  /** How the body is described, where there is one. */
  readonly bodySchema: Located | undefined
}

/**
 * Deeper JSON than any document of a vendor; a parser or a client that recurses would fail on what lies
 * beyond.
 */
export const DEEPEST_JSON = 256

const utf8 = new TextDecoder('utf-8', { fatal: true })

/** Reads path, query and body as the spec describes them, or says why they cannot be read. */
export function read(
  operation: SpecOperation,
  request: Request,
  rawPath: Readonly<Record<string, string>>,
): Input | Problem {
  const path: Record<string, unknown> = {}
  const query: Record<string, unknown> = {}
  const given = readQuery(request.query)
  if (!given)
    return broken({
      in: 'query',
      at: 'query',
      pointer: '',
      keyword: 'encoding',
      expected: 'must be percent-encoded UTF-8',
    })
  for (const parameter of operation.parameters) {
    const values = parameter.in === 'path' ? [rawPath[parameter.name]!] : given.get(parameter.name)
    if (!values) continue
    const place = { in: parameter.in, at: `${parameter.in}.${parameter.name}`, pointer: `/${parameter.name}` }
    if (values.length > 1 && parameter.type !== 'array')
      return broken({ ...place, keyword: 'once', expected: `must be given once, not ${values.length} times` })
    if (values.some((value) => /\u0000/.test(value)))
      return broken({ ...place, keyword: 'encoding', expected: 'must not hold a NUL character' })
    const target = parameter.in === 'path' ? path : query
    target[parameter.name] = parameter.type === 'array' ? values : readValue(parameter, values[0]!)
  }
  const body = readBody(operation, request)
  return 'kind' in body ? body : { path, query, ...body }
}

function broken(violation: Omit<Violation, 'schema'>): Problem {
  return {
    kind: 'invalid-request',
    violation: { ...violation, schema: '' },
    detail: `${violation.at} ${violation.expected}`,
  }
}

/** The values per name, in order; nothing when the query is not percent-encoded UTF-8. */
export function readQuery(query: string): Map<string, string[]> | undefined {
  const values = new Map<string, string[]>()
  if (query === '') return values
  for (const pair of query.split('&')) {
    if (pair === '') continue
    const equals = pair.indexOf('=')
    const name = decode(equals < 0 ? pair : pair.slice(0, equals))
    const value = decode(equals < 0 ? '' : pair.slice(equals + 1))
    if (name === undefined || value === undefined) return undefined
    const before = values.get(name)
    if (before) before.push(value)
    else values.set(name, [value])
  }
  return values
}

function decode(text: string): string | undefined {
  if (!text.includes('%') && !text.includes('+')) return text
  try {
    return decodeURIComponent(text.replaceAll('+', ' '))
  } catch {
    return undefined
  }
}

/** Text that is not what the parameter's type asks for stays text, so that the schema can say so. */
function readValue(parameter: SpecParameter, text: string): unknown {
  if (parameter.type === 'integer' && /^-?(0|[1-9]\d{0,15})$/.test(text)) return Number(text)
  if (parameter.type === 'number' && /^-?(0|[1-9]\d*)(\.\d+)?$/.test(text)) return Number(text)
  if (parameter.type === 'boolean' && (text === 'true' || text === 'false')) return text === 'true'
  return text
}

function readBody(
  operation: SpecOperation,
  { headers, body }: Request,
): Pick<Input, 'body' | 'bodySchema'> | Problem {
  if (operation.bodies.size === 0 || body.length === 0) return { body: undefined, bodySchema: undefined }
  const mediaType = (headers['content-type'] ?? '').split(';')[0]!.trim().toLowerCase()
  const bodySchema = operation.bodies.get(mediaType)
  if (!bodySchema) {
    const supported = [...operation.bodies.keys()]
    const detail =
      `the body must be ${supported.join(' or ')}; the request ` +
      `${mediaType === '' ? 'has no Content-Type' : `says ${mediaType}`}`
    return { kind: 'unsupported-media-type', mediaType, supported, detail }
  }
  const unreadable = unsupportedEncoding(headers)
  if (unreadable !== undefined)
    return {
      kind: 'unsupported-media-type',
      mediaType,
      supported: [...operation.bodies.keys()],
      detail: unreadable,
    }
  if (bodySchema.schema['format'] === 'binary') return { body, bodySchema }
  let text: string
  try {
    text = utf8.decode(body)
  } catch {
    return { kind: 'unreadable-body', detail: 'the body is not valid UTF-8' }
  }
  if (mediaType === 'application/x-www-form-urlencoded') return readForm(text, bodySchema)
  if (!isJson(mediaType)) return { body: text, bodySchema }
  if (isTooDeep(body))
    return { kind: 'unreadable-body', detail: `the JSON is nested more than ${DEEPEST_JSON} levels deep` }
  try {
    return { body: parseJson(text, { protoAction: 'error', constructorAction: 'error' }), bodySchema }
  } catch (error) {
    const why = messageOf(error)
    return {
      kind: 'unreadable-body',
      detail: /forbidden prototype/.test(why)
        ? 'the JSON has a key that could change prototypes: __proto__, or prototype in constructor'
        : `the body is not JSON: ${why}`,
    }
  }
}

/** Bodies are read as they come and as UTF-8; anything else would be read wrongly. */
function unsupportedEncoding(headers: Request['headers']): string | undefined {
  const encoding = headers['content-encoding'] ?? 'identity'
  if (encoding.toLowerCase() !== 'identity')
    return `the body comes with Content-Encoding ${encoding}; send it as it is`
  const charset = /charset="?([^";]+)/i.exec(headers['content-type'] ?? '')?.[1] ?? 'utf-8'
  return /^(utf-?8|us-ascii)$/i.test(charset.trim()) ? undefined : `the body comes in ${charset}; send UTF-8`
}

function readForm(text: string, bodySchema: Located): Pick<Input, 'body' | 'bodySchema'> | Problem {
  const values = readQuery(text)
  if (!values) return { kind: 'unreadable-body', detail: 'the form is not percent-encoded UTF-8' }
  return {
    body: Object.fromEntries([...values].map(([name, all]) => [name, all.length === 1 ? all[0] : all])),
    bodySchema,
  }
}

/** Counts brackets outside strings, without a stack. */
function isTooDeep(json: Uint8Array): boolean {
  if (json.length <= DEEPEST_JSON * 2) return false
  let depth = 0
  let quoted = false
  for (let i = 0; i < json.length; i++) {
    const byte = json[i]!
    if (quoted) {
      if (byte === 0x5c) i++
      else if (byte === 0x22) quoted = false
    } else if (byte === 0x22) quoted = true
    else if (byte === 0x7b || byte === 0x5b) {
      if (++depth > DEEPEST_JSON) return true
    } else if (byte === 0x7d || byte === 0x5d) depth--
  }
  return false
}
