import { checkNotModelled } from './not-modelled.ts'
import { refusalsOf, type Refusals } from './refuse.ts'
import type { Service } from './service.ts'
import type { Schema, Spec } from '../spec/spec.ts'
import { readSpec } from '../spec/read-spec.ts'
import { Validator } from '../spec/validate.ts'
import { undocumented, wordingsOf } from './wording.ts'

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
 * for, no operation of the spec; a problem of the engine that the service words with an undocumented status; a
 * list of what is not modelled that has what is.
 */
export function load(service: Service, document: Schema): Loaded {
  const spec = readSpec(document)
  const operations = [...spec.operations.keys()]
  checkFit(service, operations)
  checkNotModelled(service, spec)
  checkWording(service, spec)
  const refusals = new Map(
    operations.map((operation) => [operation, refusalsOf(operation, service.rules)] as const),
  )
  return { service, spec, validator: new Validator(spec), refusals }
}

function checkFit({ name, rules, duties, handlers }: Service, operations: readonly string[]): void {
  for (const { id, operations: on } of [...rules, ...duties]) {
    const unknown = on.find((operation) => !operations.includes(operation))
    if (unknown !== undefined)
      throw new Error(`service ${name}: "${id}" is on "${unknown}", which is no operation of its spec`)
  }
  const missing = operations.find((operation) => !Object.hasOwn(handlers, operation))
  if (missing !== undefined)
    throw new Error(`service ${name}: operation "${missing}" of its spec has no handler`)
  const extra = Object.keys(handlers).find((operation) => !operations.includes(operation))
  if (extra !== undefined)
    throw new Error(`service ${name}: there is a handler for "${extra}", which is no operation of its spec`)
}

/** Bodies are for `wordingFindings`: to compile the schemas of all of them here would slow every start. */
function checkWording(service: Service, spec: Spec): void {
  // Where no operation is known there is no spec to hold against; it must have words all the same.
  for (const allow of [[], ['GET']]) {
    const problem = { kind: 'no-operation', method: 'POST', path: '/', allow, nearest: [] } as const
    service.word(problem, { operation: undefined, path: '/', headers: {}, now: 0, requestId: 'default-1' })
  }
  for (const wording of wordingsOf(service, spec)) {
    const finding = undocumented(wording)
    if (finding !== undefined) throw new Error(`service ${service.name}: ${finding}`)
  }
}
