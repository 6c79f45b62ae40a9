import type { Violation } from '../../engine/spec/problem.ts'
import { readQuery } from '../../engine/spec/read-query.ts'
import type { Request } from '../../engine/spec/request.ts'
import type { Spec, SpecOperation } from '../../engine/spec/spec.ts'

/** The query parameters that an operation has. */
export function queryNames({ parameters }: SpecOperation): string[] {
  return parameters.filter((parameter) => parameter.in === 'query').map(({ name }) => name)
}

/** A query parameter that an operation does not have: to pass over it would answer what was not asked. */
export function strayParameter(operation: SpecOperation, { query }: Request): string | undefined {
  const known = queryNames(operation)
  return [...(readQuery(query)?.keys() ?? [])].find((name) => !known.includes(name))
}

/** The fields that there are where a body has one too many. */
export function fieldsAround(spec: Spec, { schema }: Violation): string[] {
  const holder = spec.at(schema.slice(0, schema.lastIndexOf('/'))).schema
  return Object.keys(holder['properties'] ?? {})
}
