/** A JSON Schema as it stands in a spec. */
export interface Schema {
  readonly [keyword: string]: unknown
}

/** A schema and where it stands: a JSON Pointer into the document, `$ref`s followed. */
export interface Located {
  readonly pointer: string
  readonly schema: Schema
}

export interface SpecParameter extends Located {
  readonly name: string
  readonly in: 'path' | 'query'
  readonly required: boolean
  /** The JSON type that the text of the value is read as. */
  readonly type: 'integer' | 'number' | 'boolean' | 'array' | 'string'
}

export interface SpecReply {
  readonly status: number
  /** Nothing where the reply has no body. House rule: one media type for each status. */
  readonly mediaType: string | undefined
  readonly content: Located | undefined
  /** The named examples of the spec. */
  readonly examples: Readonly<Record<string, unknown>>
}

export interface SpecOperation {
  readonly id: string
  readonly method: string
  /** The path as in the spec: `/jobs/{jobId}`. */
  readonly path: string
  readonly parameters: readonly SpecParameter[]
  readonly bodyRequired: boolean
  /** Per media type, what the body is. */
  readonly bodies: ReadonlyMap<string, Located>
  readonly replies: ReadonlyMap<number, SpecReply>
}

/** One OpenAPI 3.1 document, read for the engine. */
export interface Spec {
  readonly document: Schema
  readonly operations: ReadonlyMap<string, SpecOperation>
  /** The schema at a JSON Pointer, its `$ref`s followed; throws where there is none. */
  at(pointer: string): Located
}

const METHODS = ['get', 'put', 'post', 'delete', 'patch', 'head', 'options', 'trace']

/**
 * Reads a document. Throws, naming the place, where it breaks a rule of the house: statuses are numbers, one
 * media type each, local `$ref`s only.
 */
export function readSpec(document: Schema): Spec {
  const at = (pointer: string) => locate(document, pointer)
  const operations = new Map<string, SpecOperation>()
  for (const [path] of entries(document['paths']).filter(([name]) => name.startsWith('/'))) {
    const { schema: item, pointer } = at(`#/paths/${escape(path)}`)
    for (const method of METHODS.filter((name) => name in item)) {
      const operation = readOperation(at, path, method, pointer, list(item['parameters']))
      if (operations.has(operation.id)) throw new Error(`spec: operationId "${operation.id}" stands twice`)
      operations.set(operation.id, operation)
    }
  }
  return { document, operations, at }
}

type At = (pointer: string) => Located

function readOperation(
  at: At,
  path: string,
  method: string,
  item: string,
  shared: readonly unknown[],
): SpecOperation {
  const here = `${item}/${method}`
  const { schema } = at(here)
  const id = schema['operationId']
  if (typeof id !== 'string') throw new Error(`spec: ${here} has no operationId`)
  const parameters = [
    ...shared.map((_, i) => readParameter(at, `${item}/parameters/${i}`)),
    ...list(schema['parameters']).map((_, i) => readParameter(at, `${here}/parameters/${i}`)),
  ].flatMap((parameter) => (parameter ? [[`${parameter.in} ${parameter.name}`, parameter] as const] : []))
  const body = 'requestBody' in schema ? at(`${here}/requestBody`) : undefined
  const bodies = new Map(
    entries(body?.schema['content']).map(([mediaType]) => [
      mediaType,
      at(`${body!.pointer}/content/${escape(mediaType)}/schema`),
    ]),
  )
  const replies = new Map(
    entries(schema['responses']).map(([status]) => [Number(status), readReply(at, here, status)]),
  )
  return {
    id,
    method: method.toUpperCase(),
    path,
    parameters: [...new Map(parameters).values()],
    bodyRequired: body?.schema['required'] === true,
    bodies,
    replies,
  }
}

/** Headers are left to access rules: a missing one is the vendor's refusal, not a wrong shape. */
function readParameter(at: At, pointer: string): SpecParameter | undefined {
  const { schema: parameter, pointer: place } = at(pointer)
  if (parameter['in'] !== 'path' && parameter['in'] !== 'query') return undefined
  const located = at(`${place}/schema`)
  const types: readonly unknown[] =
    list(located.schema['type']).length > 0 ? list(located.schema['type']) : [located.schema['type']]
  const type =
    (['array', 'boolean', 'integer', 'number'] as const).find((name) => types.includes(name)) ?? 'string'
  return {
    name: String(parameter['name']),
    in: parameter['in'],
    required: parameter['required'] === true,
    type,
    ...located,
  }
}

function readReply(at: At, here: string, status: string): SpecReply {
  if (!/^[1-5]\d\d$/.test(status))
    throw new Error(`spec: ${here}/responses/${status}: every status is a number`)
  const { schema: response, pointer } = at(`${here}/responses/${status}`)
  const content = entries(response['content'])
  if (content.length > 1)
    throw new Error(`spec: ${pointer} has ${content.length} media types; one for each status`)
  const [mediaType, media] = content[0] ?? [undefined, undefined]
  const examples = Object.fromEntries(
    entries(media?.['examples']).map(([name]) => [
      name,
      at(`${pointer}/content/${escape(mediaType!)}/examples/${escape(name)}`).schema['value'],
    ]),
  )
  return {
    status: Number(status),
    mediaType,
    content: mediaType === undefined ? undefined : at(`${pointer}/content/${escape(mediaType)}/schema`),
    examples,
  }
}

function locate(document: Schema, pointer: string): Located {
  let here: Located = { pointer: '#', schema: document }
  for (const step of pointer.split('/').slice(1)) {
    const value = here.schema[unescape(step)]
    if (!isObject(value)) throw new Error(`spec: there is nothing at ${pointer}`)
    here = follow(document, { pointer: `${here.pointer}/${step}`, schema: value })
  }
  return here
}

/**
 * What a `$ref` leads to, with the keywords beside it: a schema of OpenAPI 3.1 may say more than it refers
 * to, such as a default.
 */
function follow(document: Schema, located: Located): Located {
  const { $ref, summary: _summary, description: _description, ...beside } = located.schema
  if (typeof $ref !== 'string') return located
  if (!$ref.startsWith('#/'))
    throw new Error(`spec: ${located.pointer} refers to ${$ref}; a reference stays in the document: #/…`)
  const target = locate(document, decodeURIComponent($ref))
  return Object.keys(beside).length === 0
    ? target
    : { pointer: located.pointer, schema: { ...target.schema, ...beside } }
}

/** One step of a JSON Pointer. */
export function escape(step: string): string {
  return step.replaceAll('~', '~0').replaceAll('/', '~1')
}

function unescape(step: string): string {
  return step.replaceAll('~1', '/').replaceAll('~0', '~')
}

function isObject(value: unknown): value is Schema {
  return typeof value === 'object' && value !== null
}

function entries(value: unknown): [string, Schema][] {
  return isObject(value) ? (Object.entries(value) as [string, Schema][]) : []
}

function list(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : []
}
