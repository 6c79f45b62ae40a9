import { cutText } from '../../src/mock/engine/value/cut-text.ts'
import { isJson } from '../../src/mock/engine/spec/media-type.ts'
import type { Request } from '../../src/mock/engine/spec/request.ts'
import type { SpecOperation } from '../../src/mock/engine/spec/spec.ts'

/** Characters of a body that are shown. */
const LONGEST_BODY = 300

/**
 * How the request that a client sent differs from the one it was asked for, in words, without what `hide`
 * leaves out; nothing where it does not. What the spec gives a default may be sent or not.
 */
export function requestDifference(
  asked: Request,
  sent: Request,
  operation: SpecOperation,
  hide: (text: string) => string,
): string | undefined {
  if (sent.method !== asked.method) return `the method is ${sent.method}, not ${asked.method}`
  if (decoded(sent.path) !== decoded(asked.path)) return `the path is ${sent.path}, not ${asked.path}`
  return queryDifference(asked, sent, operation) ?? bodyDifference(asked, sent, hide)
}

function queryDifference(asked: Request, sent: Request, { parameters }: SpecOperation): string | undefined {
  const expected = valuesOf(asked.query)
  const actual = valuesOf(sent.query)
  const standard = (name: string) =>
    parameters.find((parameter) => parameter.in === 'query' && parameter.name === name)?.schema['default']
  for (const name of new Set([...expected.keys(), ...actual.keys()])) {
    const [wanted, got] = [expected, actual].map((values) => values.get(name) ?? standardOf(standard(name)))
    if (wanted?.join('\n') === got?.join('\n')) continue
    if (got === undefined) return `the query has no ${name}; it was to be ${shown(wanted!)}`
    return wanted === undefined
      ? `the query has ${name}=${shown(got)}, which was to be left out`
      : `the query has ${name}=${shown(got)}, not ${shown(wanted)}`
  }
  return undefined
}

function bodyDifference(asked: Request, sent: Request, hide: (text: string) => string): string | undefined {
  const [wanted, got] = [asked, sent].map(({ body }) =>
    new TextDecoder('utf-8', { ignoreBOM: true }).decode(body),
  ) as [string, string]
  if (wanted === got || (isJson(asked.headers['content-type']) && canonical(wanted) === canonical(got)))
    return undefined
  const toBe = wanted === '' ? 'empty' : cutText(hide(wanted), LONGEST_BODY)
  return got === ''
    ? `there is no body; it was to be ${toBe}`
    : `the body is ${cutText(hide(got), LONGEST_BODY)}, not ${toBe}`
}

function valuesOf(query: string): Map<string, readonly string[]> {
  const parameters = new URLSearchParams(query)
  return new Map([...new Set(parameters.keys())].map((name) => [name, parameters.getAll(name)]))
}

function standardOf(value: unknown): readonly string[] | undefined {
  return value === undefined ? undefined : [String(value)]
}

function decoded(path: string): string {
  try {
    return path
      .split('/')
      .map(decodeURIComponent)
      .join('/')
      .replace(/(?<=.)\/$/, '')
  } catch {
    return path
  }
}

/** JSON with its keys in order; text that is no JSON as it is. */
function canonical(text: string): string {
  try {
    return JSON.stringify(JSON.parse(text), (_, value: unknown) =>
      typeof value === 'object' && value !== null && !Array.isArray(value)
        ? Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)))
        : value,
    )
  } catch {
    return text
  }
}

function shown(values: readonly string[]): string {
  return values.join(', ') || '(empty)'
}
