import type { Problem } from './problem.ts'
import { readBody, type ReadBody } from './read-body.ts'
import { readQuery } from './read-query.ts'
import type { Request } from './request.ts'
import type { SpecOperation, SpecParameter } from './spec.ts'

/** An input as the spec describes it, not yet checked against it. */
export interface Input extends ReadBody {
  readonly path: Record<string, unknown>
  readonly query: Record<string, unknown>
}

/** Reads path, query and body as the spec describes them, or says why they cannot be read. */
export function read(
  operation: SpecOperation,
  request: Request,
  rawPath: Readonly<Record<string, string>>,
): Input | Problem {
  const path: Record<string, unknown> = {}
  const query: Record<string, unknown> = {}
  const given = readQuery(request.query)
  if (!given) return broken('query', '', 'encoding', 'must be percent-encoded UTF-8')
  for (const parameter of operation.parameters) {
    const values = parameter.in === 'path' ? [rawPath[parameter.name]!] : given.get(parameter.name)
    if (!values) continue
    const unfit = unfitValues(parameter, values)
    if (unfit) return unfit
    const target = parameter.in === 'path' ? path : query
    target[parameter.name] = parameter.type === 'array' ? values : readValue(parameter, values[0]!)
  }
  const body = readBody(operation, request)
  return 'kind' in body ? body : { path, query, ...body }
}

/** What is wrong with the values of a parameter before its schema is asked; nothing where they are fit. */
function unfitValues(parameter: SpecParameter, values: readonly string[]): Problem | undefined {
  const { in: part, name } = parameter
  if (values.length > 1 && parameter.type !== 'array')
    return broken(part, name, 'once', `must be given once, not ${values.length} times`)
  if (values.some((value) => value.includes('\u0000')))
    return broken(part, name, 'encoding', 'must not hold a NUL character')
  return undefined
}

/** Text that is not what the parameter's type asks for stays text, so that the schema can say so. */
function readValue(parameter: SpecParameter, text: string): unknown {
  if (parameter.type === 'integer' && /^-?(0|[1-9]\d{0,15})$/.test(text)) return Number(text)
  if (parameter.type === 'number' && /^-?(0|[1-9]\d*)(\.\d+)?$/.test(text)) return Number(text)
  if (parameter.type === 'boolean' && (text === 'true' || text === 'false')) return text === 'true'
  return text
}

/** A violation of a part, or of one of its parameters where `name` is not empty. */
function broken(part: 'path' | 'query', name: string, keyword: string, expected: string): Problem {
  const at = name === '' ? part : `${part}.${name}`
  const pointer = name === '' ? '' : `/${name}`
  return {
    kind: 'invalid-request',
    violation: { in: part, at, pointer, keyword, expected, schema: '' },
    detail: `${at} ${expected}`,
  }
}
