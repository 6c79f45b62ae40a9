import { Ajv2020, type ValidateFunction } from 'ajv/dist/2020.js'
import addFormats from 'ajv-formats'
import type { Violation } from './problem.ts'
import type { Input } from './read.ts'
import type { Spec, SpecOperation, SpecParameter, SpecReply } from './spec.ts'
import { SPEC, violations } from './violations.ts'

/** What is checked: an input up to its first violation, an input for all of them, or a reply. */
type Use = 'input' | 'all' | 'reply'

/** Checks inputs and replies against one spec. Each check is compiled when it is first needed. */
export class Validator {
  readonly spec: Spec
  readonly #checks = new Map<string, ValidateFunction>()
  readonly #ajvs = new Map<Use, Ajv2020>()

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
    const { body, bodySchema } = input
    if (body === undefined && operation.bodyRequired) return [...found, missingBody(operation)]
    // Of bytes the spec says no more than that they are bytes.
    if (body === undefined || !bodySchema || bodySchema.schema['format'] === 'binary') return found
    const check = this.#check(use, bodySchema.pointer, () => referTo(bodySchema.pointer))
    return check(body) ? found : [...found, ...violations('body', check.errors, body)]
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

  #check(use: Use, key: string, schema: () => object): ValidateFunction {
    const name = `${use} ${key}`
    const compiled = this.#checks.get(name)
    if (compiled) return compiled
    const check = this.#ajv(use).compile(schema())
    this.#checks.set(name, check)
    return check
  }

  /** Each use compiles alone: a reply gets no defaults, and to look for all violations takes longer. */
  #ajv(use: Use): Ajv2020 {
    const ready = this.#ajvs.get(use)
    if (ready) return ready
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

function parametersSchema(parameters: readonly SpecParameter[]): object {
  return {
    type: 'object',
    properties: Object.fromEntries(
      parameters.map((parameter) => [parameter.name, propertySchema(parameter)]),
    ),
    required: parameters.filter(({ required }) => required).map(({ name }) => name),
  }
}

/** ajv fills in a default only where the property itself has it, so it is repeated next to the reference. */
function propertySchema({ pointer, schema }: SpecParameter): object {
  return 'default' in schema ? { ...referTo(pointer), default: schema['default'] } : referTo(pointer)
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
