import { locate } from './locate.ts'
import { readReplyHeaders } from './read-reply-headers.ts'
import { escapeStep } from '../value/pointer.ts'
import type { Located, Schema, Spec, SpecOperation, SpecParameter, SpecReply } from './spec.ts'

const METHODS = ['get', 'put', 'post', 'delete', 'patch', 'head', 'options', 'trace']

/** Types that the text of a parameter is read as; where a schema allows several, the first one here. */
const READ_TYPES = ['array', 'boolean', 'integer', 'number'] as const

/**
 * Reads a document. Throws, naming the place, where it breaks a rule of the house: statuses are numbers, one
 * media type each, local `$ref`s only.
 */
export function readSpec(document: Schema): Spec {
  const at = (pointer: string) => locate(document, pointer)
  const operations = new Map<string, SpecOperation>()
  for (const path of keysOf(document['paths']).filter((name) => name.startsWith('/'))) {
    const item = at(`#/paths/${escapeStep(path)}`)
    for (const method of METHODS.filter((name) => name in item.schema)) {
      const operation = readOperation(at, path, method, item)
      if (operations.has(operation.id)) throw new Error(`spec: operationId "${operation.id}" stands twice`)
      operations.set(operation.id, operation)
    }
  }
  return { document, operations, at }
}

type At = (pointer: string) => Located

function readOperation(at: At, path: string, method: string, item: Located): SpecOperation {
  const here = `${item.pointer}/${method}`
  const { schema } = at(here)
  const id = schema['operationId']
  if (typeof id !== 'string') throw new Error(`spec: ${here} has no operationId`)
  const body = 'requestBody' in schema ? at(`${here}/requestBody`) : undefined
  return {
    id,
    method: method.toUpperCase(),
    path,
    parameters: readParameters(at, [
      ...pointersTo(`${item.pointer}/parameters`, item.schema['parameters']),
      ...pointersTo(`${here}/parameters`, schema['parameters']),
    ]),
    bodyRequired: body?.schema['required'] === true,
    bodies: body ? readBodies(at, body) : new Map(),
    replies: new Map(
      keysOf(schema['responses']).map((status) => [Number(status), readReply(at, here, status)]),
    ),
  }
}

function readParameters(at: At, pointers: readonly string[]): SpecParameter[] {
  const parameters = new Map<string, SpecParameter>()
  for (const pointer of pointers) {
    const parameter = readParameter(at, pointer)
    // A parameter of the operation takes the place of its path's.
    if (parameter) parameters.set(`${parameter.in} ${parameter.name}`, parameter)
  }
  return [...parameters.values()]
}

/** Headers are left to access rules: a missing one is the vendor's refusal, not a wrong shape. */
function readParameter(at: At, pointer: string): SpecParameter | undefined {
  const { schema: parameter, pointer: place } = at(pointer)
  if (parameter['in'] !== 'path' && parameter['in'] !== 'query') return undefined
  const located = at(`${place}/schema`)
  return {
    name: String(parameter['name']),
    in: parameter['in'],
    required: parameter['required'] === true,
    type: readType(located.schema['type']),
    ...located,
  }
}

function readType(type: unknown): SpecParameter['type'] {
  const types: readonly unknown[] = Array.isArray(type) ? type : [type]
  return READ_TYPES.find((name) => types.includes(name)) ?? 'string'
}

function readBodies(at: At, { schema, pointer }: Located): Map<string, Located> {
  return new Map(
    keysOf(schema['content']).map((mediaType) => [
      mediaType,
      at(`${pointer}/content/${escapeStep(mediaType)}/schema`),
    ]),
  )
}

function readReply(at: At, operation: string, status: string): SpecReply {
  const here = `${operation}/responses/${status}`
  if (!/^[1-5]\d\d$/.test(status)) throw new Error(`spec: ${here}: every status is a number`)
  const { schema, pointer } = at(here)
  const mediaTypes = keysOf(schema['content'])
  if (mediaTypes.length > 1)
    throw new Error(`spec: ${pointer} has ${mediaTypes.length} media types; one for each status`)
  const [mediaType] = mediaTypes
  const headers = readReplyHeaders(at, { schema, pointer })
  if (mediaType === undefined)
    return { status: Number(status), mediaType: undefined, content: undefined, examples: {}, headers }
  const media = `${pointer}/content/${escapeStep(mediaType)}`
  return {
    status: Number(status),
    mediaType,
    content: at(`${media}/schema`),
    examples: readExamples(at, at(media)),
    headers,
  }
}

function readExamples(at: At, media: Located): Readonly<Record<string, unknown>> {
  return Object.fromEntries(
    keysOf(media.schema['examples']).map((name) => [
      name,
      at(`${media.pointer}/examples/${escapeStep(name)}`).schema['value'],
    ]),
  )
}

function keysOf(value: unknown): string[] {
  return typeof value === 'object' && value !== null ? Object.keys(value) : []
}

function pointersTo(list: string, items: unknown): string[] {
  return Array.isArray(items) ? items.map((_, i) => `${list}/${i}`) : []
}
