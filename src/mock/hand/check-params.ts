import type { AnyAction } from '../engine/book/action.ts'
import type { Located, Schema, SpecOperation } from '../engine/spec/spec.ts'
import { readSpec } from '../engine/spec/read-spec.ts'
import { Validator } from '../engine/spec/validate.ts'
import { at, invalidValue, unknownField, UsageError } from '../engine/book/usage-error.ts'
import { cutName } from '../engine/value/cut-name.ts'
import { readInstant } from './instant.ts'
import { strayField } from './stray-field.ts'

/** What takes parameters: a named state, a progress command. */
type Taking = Pick<AnyAction, 'params'>

const checks = new WeakMap<Taking, (params: object) => void>()

/**
 * Holds the parameters of a named state or progress command against its schema. Throws a UsageError, its
 * pointer starting at `/params`.
 */
export function checkParams(action: Taking, params: object): void {
  const given: unknown = params
  if (typeof given !== 'object' || given === null) throw invalidValue('/params', 'must be an object')
  if (!action.params && Object.keys(params).length > 0)
    throw invalidValue('/params', 'must not be there: this takes no parameters')
  if (!action.params) return
  const check = checks.get(action) ?? compile(action.params)
  checks.set(action, check)
  check(params)
}

/** Parameters are checked as the body of an operation is, so that what is wrong is said in the same words. */
function compile(schema: Schema): (params: object) => void {
  const instants = instantsOf(schema)
  const spec = readSpec({
    paths: {
      '/': {
        post: {
          operationId: 'act',
          requestBody: { content: { 'application/json': { schema } } },
          responses: {},
        },
      },
    },
  })
  const operation = spec.operations.get('act') as SpecOperation
  const bodySchema = operation.bodies.get('application/json') as Located
  const validator = new Validator(spec)
  return (params) => {
    const stray = strayField(spec, bodySchema, params)
    if (stray) throw strayParameter(stray)
    const [violation] = validator.input(operation, {
      path: {},
      query: {},
      body: structuredClone(params),
      bodySchema,
    })
    if (violation) throw invalidValue(`/params${violation.pointer}`, violation.expected)
    for (const name of instants) checkInstant(name, params)
  }
}

function strayParameter({ pointer, name, known }: NonNullable<ReturnType<typeof strayField>>): UsageError {
  const { problem, next } = unknownField('parameter', name, known)
  const place = `/params${pointer}`
  const details = { pointer: place, expected: 'must not be there', known }
  return new UsageError(`${cutName(place)}: ${problem}`, next, details)
}

/** The format takes years that no clock shows, and leap seconds, which no number of milliseconds tells. */
function checkInstant(name: string, params: object): void {
  const given: unknown = new Map(Object.entries(params)).get(name)
  if (typeof given === 'string') at(`/params/${name}`, () => readInstant(given))
}

/** The parameters that are instants. */
function instantsOf({ properties }: Schema): string[] {
  return Object.entries(properties ?? {})
    .filter(([, property]: [string, Schema]) => property['format'] === 'date-time')
    .map(([name]) => name)
}
