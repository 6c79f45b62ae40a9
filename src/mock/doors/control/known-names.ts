import { readQuery } from '../../engine/spec/read-query.ts'
import type { Request } from '../../engine/spec/request.ts'
import type { SpecOperation } from '../../engine/spec/spec.ts'

/** The query parameters that an operation has. */
export function queryNames({ parameters }: SpecOperation): string[] {
  return parameters.filter((parameter) => parameter.in === 'query').map(({ name }) => name)
}

/** A query parameter that an operation does not have: to pass over it would answer what was not asked. */
export function strayParameter(operation: SpecOperation, { query }: Request): string | undefined {
  const known = queryNames(operation)
  return [...(readQuery(query)?.keys() ?? [])].find((name) => !known.includes(name))
}
