import { Ajv2020, type ErrorObject, type ValidateFunction } from 'ajv/dist/2020.js'
import addFormats from 'ajv-formats'
import type { Input } from './read.ts'
import type { Violation } from './problem.ts'
import { escape, type Spec, type SpecOperation, type SpecParameter, type SpecReply } from './spec.ts'

const SPEC = 'spec'

/** Checks inputs and replies against one spec. Each check is compiled when it is first needed. */
export class Validator {
  readonly spec: Spec
  readonly #checks = new Map<unknown, ValidateFunction>()
  readonly #ajvs = new Map<string, Ajv2020>()

  constructor(spec: Spec) {
    this.spec = spec
  }

  /**
   * The violations of an input, the first of each part alone unless `all`; none when it is as the spec says.
   * Fills in defaults.
   */
  input(operation: SpecOperation, input: Input, all = false): Violation[] {
    const use = all ? 'all' : 'input'
    const found: Violation[] = []
    for (const part of ['path', 'query'] as const) {
      const parameters = operation.parameters.filter((parameter) => parameter.in === part)
      if (parameters.length === 0) continue
      const check = this.#check(use, `${operation.id} ${part}`, () => parametersSchema(parameters))
      if (!check(input[part])) found.push(...violations(part, check.errors, input[part]))
    }
    if (input.body === undefined && operation.bodyRequired) return [...found, missingBody(operation)]
    if (input.body === undefined || !input.bodySchema || input.bodySchema.schema['format'] === 'binary')
      return found
    const { pointer } = input.bodySchema
    const check = this.#check(use, pointer, () => referTo(pointer))
    return check(input.body) ? found : [...found, ...violations('body', check.errors, input.body)]
  }

  /** What is wrong with a reply, in words; nothing when it is as the spec says. */
  reply(reply: SpecReply | undefined, body: unknown): string | undefined {
    if (!reply) return 'the status is not documented'
    if (!reply.content) return body === undefined ? undefined : 'no body is documented for this status'
    if (body === undefined) return 'a body is documented for this status'
    if (reply.content.schema['format'] === 'binary')
      return body instanceof Uint8Array ? undefined : 'the body must be bytes'
    const { pointer } = reply.content
    const check = this.#check('reply', pointer, () => referTo(pointer))
    if (check(body)) return undefined
    const [first] = violations('body', check.errors, body)
    return first && `${first.pointer || '(whole)'} ${first.expected} (${first.schema})`
  }

  #check(use: 'input' | 'all' | 'reply', key: string, schema: () => object): ValidateFunction {
    const known = this.#checks.get(`${use} ${key}`)
    if (known) return known
    const check = this.#ajv(use).compile(schema())
    this.#checks.set(`${use} ${key}`, check)
    return check
  }

  #ajv(use: 'input' | 'all' | 'reply'): Ajv2020 {
    const known = this.#ajvs.get(use)
    if (known) return known
    // Not strict: the document around the schemas is no schema. The linter of the specs catches a misspelt
    // keyword.
    const ajv = new Ajv2020({
      strict: false,
      validateSchema: false,
      useDefaults: use !== 'reply',
      allErrors: use === 'all',
    })
    addFormats.default(ajv)
    ajv.addSchema(this.spec.document, SPEC)
    this.#ajvs.set(use, ajv)
    return ajv
  }
}

function referTo(pointer: string): { $ref: string } {
  return { $ref: SPEC + encodeURI(pointer) }
}

/** A default counts only beside the property itself, so it is repeated next to the reference. */
function parametersSchema(parameters: readonly SpecParameter[]): object {
  return {
    type: 'object',
    properties: Object.fromEntries(
      parameters.map(({ name, pointer, schema }) => [
        name,
        'default' in schema ? { ...referTo(pointer), default: schema['default'] } : referTo(pointer),
      ]),
    ),
    required: parameters.filter(({ required }) => required).map(({ name }) => name),
  }
}

function missingBody({ bodies }: SpecOperation): Violation {
  return {
    in: 'body',
    at: 'body',
    pointer: '',
    keyword: 'required',
    expected: `must be there (${[...bodies.keys()].join(' or ')})`,
    schema: '',
  }
}

function violations(
  part: Violation['in'],
  errors: readonly ErrorObject[] | null | undefined,
  value: unknown,
): Violation[] {
  return (errors ?? []).map((error) => {
    const missing = error.keyword === 'required' ? `/${escape(String(error.params['missingProperty']))}` : ''
    const extra =
      error.keyword === 'additionalProperties' ? `/${escape(String(error.params['additionalProperty']))}` : ''
    const pointer = error.instancePath + missing + extra
    return {
      in: part,
      at: part + placeOf(error.instancePath + missing, value),
      pointer,
      keyword: error.keyword,
      expected: expectation(error, value),
      schema: decodeURI(error.schemaPath.replace(/^spec/, '')),
    }
  })
}

/** `/users/3/userIDs` as a limit writes it: `.users[].userIDs`. */
function placeOf(pointer: string, value: unknown): string {
  let place = ''
  let here: unknown = value
  for (const step of pointer.split('/').slice(1)) {
    const isList: boolean = Array.isArray(here)
    const key = step.replaceAll('~1', '/').replaceAll('~0', '~')
    here = typeof here === 'object' && here !== null ? (here as Record<string, unknown>)[key] : undefined
    place += isList ? '[]' : `.${key}`
  }
  return place
}

function expectation(error: ErrorObject, value: unknown): string {
  if (error.keyword === 'required') return 'must be there'
  if (error.keyword === 'additionalProperties') return 'must not be there: the spec knows no such field'
  const wanted =
    error.keyword === 'enum'
      ? `must be one of ${listed(error.params['allowedValues'] as unknown[])}`
      : (error.message ?? `must satisfy ${error.keyword}`)
  return `${wanted}; got ${shorten(valueAt(error.instancePath, value))}`
}

/** Names as they are; where the type matters too, as JSON. */
function listed(values: readonly unknown[]): string {
  return values
    .map((value) => (values.every((one) => typeof one === 'string') ? value : JSON.stringify(value)))
    .join(', ')
}

function valueAt(pointer: string, value: unknown): unknown {
  let here = value
  for (const step of pointer.split('/').slice(1))
    here = (here as Record<string, unknown>)[step.replaceAll('~1', '/').replaceAll('~0', '~')]
  return here
}

function shorten(value: unknown): string {
  if (Array.isArray(value)) return `an array of ${value.length}`
  if (typeof value === 'object' && value !== null) return 'an object'
  const text = JSON.stringify(value) ?? 'nothing'
  return text.length > 60 ? `${text.slice(0, 60)}…` : text
}
