import { parse as parseJson } from 'secure-json-parse'
import { DEEPEST_JSON, isTooDeep } from '../value/json-depth.ts'
import { isJson } from './media-type.ts'
import { messageOf } from '../value/message-of.ts'
import type { Problem } from './problem.ts'
import { readQuery } from './read-query.ts'
import type { Request } from './request.ts'
import type { Located, SpecOperation } from './spec.ts'

/** A body as its media type describes it, not yet checked against its schema. */
export interface ReadBody {
  body: unknown
  /** How the body is described, where there is one. */
  readonly bodySchema: Located | undefined
}

const utf8 = new TextDecoder('utf-8', { fatal: true })

/** Reads the body as the operation describes it, or says why it cannot be read. */
export function readBody(operation: SpecOperation, request: Request): ReadBody | Problem {
  const { headers, body } = request
  if (operation.bodies.size === 0 || body.length === 0) return { body: undefined, bodySchema: undefined }
  const mediaType = (headers['content-type'] ?? '').split(';')[0]!.trim().toLowerCase()
  const bodySchema = operation.bodies.get(mediaType)
  if (!bodySchema) return unsupported(operation, mediaType, otherMediaType(operation, mediaType))
  const encoding = unsupportedEncoding(headers)
  if (encoding !== undefined) return unsupported(operation, mediaType, encoding)
  if (bodySchema.schema['format'] === 'binary') return { body, bodySchema }
  const text = decode(body)
  if (text === undefined) return unreadable('the body is not valid UTF-8')
  if (mediaType === 'application/x-www-form-urlencoded') return readForm(text, bodySchema)
  if (!isJson(mediaType)) return { body: text, bodySchema }
  if (isTooDeep(body)) return unreadable(`the JSON is nested more than ${DEEPEST_JSON} levels deep`)
  return readJson(text, bodySchema)
}

function otherMediaType({ bodies }: SpecOperation, mediaType: string): string {
  const got = mediaType === '' ? 'has no Content-Type' : `says ${mediaType}`
  return `the body must be ${[...bodies.keys()].join(' or ')}; the request ${got}`
}

/** Bodies are read as they come and as UTF-8; anything else would be read wrongly. */
function unsupportedEncoding(headers: Request['headers']): string | undefined {
  const encoding = headers['content-encoding'] ?? 'identity'
  if (encoding.toLowerCase() !== 'identity')
    return `the body comes with Content-Encoding ${encoding}; send it as it is`
  const charset = /charset="?([^";]+)/i.exec(headers['content-type'] ?? '')?.[1] ?? 'utf-8'
  return /^(utf-?8|us-ascii)$/i.test(charset.trim()) ? undefined : `the body comes in ${charset}; send UTF-8`
}

function decode(body: Uint8Array): string | undefined {
  try {
    return utf8.decode(body)
  } catch {
    return undefined
  }
}

function readForm(text: string, bodySchema: Located): ReadBody | Problem {
  const fields = readQuery(text)
  if (!fields) return unreadable('the form is not percent-encoded UTF-8')
  const body = Object.fromEntries(
    [...fields].map(([name, values]) => [name, values.length === 1 ? values[0] : values]),
  )
  return { body, bodySchema }
}

function readJson(text: string, bodySchema: Located): ReadBody | Problem {
  try {
    return { body: parseJson(text, { protoAction: 'error', constructorAction: 'error' }), bodySchema }
  } catch (error) {
    const why = messageOf(error)
    if (/forbidden prototype/.test(why))
      return unreadable(
        'the JSON has a key that could change prototypes: __proto__, or prototype in constructor',
      )
    return unreadable(`the body is not JSON: ${why}`)
  }
}

function unsupported({ bodies }: SpecOperation, mediaType: string, detail: string): Problem {
  return { kind: 'unsupported-media-type', mediaType, supported: [...bodies.keys()], detail }
}

function unreadable(detail: string): Problem {
  return { kind: 'unreadable-body', detail }
}
