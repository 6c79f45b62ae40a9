import type { AnyAction } from '../engine/book/service.ts'
import type { SpecOperation } from '../engine/spec/spec.ts'
import { readSpec } from '../engine/spec/read-spec.ts'
import { Validator } from '../engine/spec/validate.ts'
import { invalidValue } from '../engine/book/usage-error.ts'

const checks = new WeakMap<AnyAction, (params: unknown) => void>()

/**
 * Holds the parameters of a named state or progress command against its schema. Throws a UsageError, its
 * pointer starting at `/params`.
 */
export function checkParams(action: AnyAction, params: object): void {
  if (!action.params && Object.keys(params).length > 0)
    throw invalidValue('/params', 'must not be there: this takes no parameters')
  if (!action.params) return
  const check = checks.get(action) ?? compile(action.params)
  checks.set(action, check)
  check(params)
}

/** Parameters are checked as the body of an operation is, so that what is wrong is said in the same words. */
function compile(schema: Readonly<Record<string, unknown>>): (params: unknown) => void {
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
  const bodySchema = operation.bodies.get('application/json')
  const validator = new Validator(spec)
  return (params) => {
    const [violation] = validator.input(operation, {
      path: {},
      query: {},
      body: structuredClone(params),
      bodySchema,
    })
    if (violation) throw invalidValue(`/params${violation.pointer}`, violation.expected)
  }
}
