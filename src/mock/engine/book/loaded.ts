import { refusalsOf, type Refusals } from './refuse.ts'
import type { Service } from './service.ts'
import type { Schema, Spec } from '../spec/spec.ts'
import { readSpec } from '../spec/read-spec.ts'
import { Validator } from '../spec/validate.ts'

/** A service with its spec, ready to answer. */
export interface Loaded {
  readonly service: Service
  readonly spec: Spec
  readonly validator: Validator
  /** Per operation, what can refuse it. */
  readonly refusals: ReadonlyMap<string, Refusals>
}

/**
 * Puts a service and its OpenAPI document together. Throws where they do not fit: a rule on, or a handler
 * for, no operation of the spec.
 */
export function load(service: Service, document: Schema): Loaded {
  const spec = readSpec(document)
  for (const { id, operations } of [...service.rules, ...service.duties]) {
    const unknown = operations.find((operation) => !spec.operations.has(operation))
    if (unknown !== undefined)
      throw new Error(
        `service ${service.name}: "${id}" is on "${unknown}", which is no operation of its spec`,
      )
  }
  const missing = [...spec.operations.keys()].find((operation) => !(operation in service.handlers))
  if (missing !== undefined)
    throw new Error(`service ${service.name}: operation "${missing}" of its spec has no handler`)
  const extra = Object.keys(service.handlers).find((operation) => !spec.operations.has(operation))
  if (extra !== undefined)
    throw new Error(
      `service ${service.name}: there is a handler for "${extra}", which is no operation of its spec`,
    )
  const refusals = new Map(
    [...spec.operations.keys()].map((operation) => [operation, refusalsOf(operation, service.rules)]),
  )
  return { service, spec, validator: new Validator(spec), refusals }
}
