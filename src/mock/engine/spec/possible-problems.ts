import { escapeStep } from '../value/pointer.ts'
import type { Problem, Violation } from './problem.ts'
import type { Located, Spec, SpecOperation, SpecParameter } from './spec.ts'

/** Keywords of a schema that say nothing of a value themselves: they describe it, or lead to what does. */
const SILENT = new Set([
  ...['$ref', 'properties', 'patternProperties', 'items', 'prefixItems', 'then', 'else', 'dependentSchemas'],
  ...['discriminator', 'xml', 'externalDocs'],
  ...['$comment', 'title', 'description', 'example', 'examples', 'default'],
  ...['deprecated', 'readOnly', 'writeOnly', 'contentEncoding', 'contentMediaType'],
])
/** Keywords that lead to more about the same value: lists of schemas, and schemas. */
const ALTERNATIVES = ['anyOf', 'oneOf', 'allOf']
const BRANCHES = ['then', 'else']
/** Places at which one schema is gone into at most: schemas that hold each other have more than can be told. */
const MOST_PLACES = 20
/** Stands for any name that a schema does not fix. */
const ANY_NAME = 'name'

/** Where a value stands, as a violation tells it. */
interface Place {
  readonly pointer: string
  readonly at: string
}

const QUERY: Place = { pointer: '', at: 'query' }
const BODY: Place = { pointer: '', at: 'body' }

/**
 * One of each kind of problem that a request for an operation can meet before any rule is asked, a violation
 * for each place and keyword among them, for one schema at so many places. `unidentified` is left to who knows
 * the callers.
 */
export function possibleProblems(spec: Spec, operation: SpecOperation): Problem[] {
  const query = violation('query', QUERY, 'encoding', 'must be percent-encoded UTF-8')
  const violations = [
    query,
    ...operation.parameters.flatMap(violationsOfParameter),
    ...violationsOfBody(spec, operation),
  ]
  return [...problemsOfBody(operation), ...violations.map(invalid)]
}

function invalid(broken: Violation): Problem {
  return { kind: 'invalid-request', violation: broken, detail: `${broken.at} ${broken.expected}` }
}

function problemsOfBody({ bodies }: SpecOperation): Problem[] {
  if (bodies.size === 0) return []
  const supported = [...bodies.keys()]
  return [
    { kind: 'too-large', limit: 0, detail: 'the body is too large' },
    { kind: 'unsupported-media-type', mediaType: '', supported, detail: 'the request has no Content-Type' },
    { kind: 'unreadable-body', detail: 'the body cannot be read' },
  ]
}

function violationsOfParameter({ in: part, name, required, schema }: SpecParameter): Violation[] {
  const keywords = ['encoding', ...assertions(schema)]
  if (part === 'query') keywords.push('once', ...(required ? ['required'] : []))
  const place = named({ pointer: '', at: part }, name)
  return keywords.map((keyword) => violation(part, place, keyword, expectedBy(schema, keyword)))
}

function violationsOfBody(spec: Spec, operation: SpecOperation): Violation[] {
  const missing = operation.bodyRequired ? [violation('body', BODY, 'required', 'must be there')] : []
  const places = new Map<string, number>()
  return [
    ...missing,
    ...[...operation.bodies.values()].flatMap((body) => violationsAt(spec, body, BODY, places)),
  ]
}

/** What can be wrong at a place of a body and below it; into a schema that holds itself, once on each way. */
function violationsAt(
  spec: Spec,
  { pointer, schema }: Located,
  place: Place,
  places: Map<string, number>,
  above: ReadonlySet<string> = new Set(),
): Violation[] {
  const count = places.get(pointer) ?? 0
  if (above.has(pointer) || count === MOST_PLACES || schema['format'] === 'binary') return []
  places.set(pointer, count + 1)
  const way = new Set([...above, pointer])
  const here = assertions(schema).map((keyword) =>
    violation('body', place, keyword, expectedBy(schema, keyword)),
  )
  const below = (where: string, there: Place) =>
    violationsAt(spec, spec.at(`${pointer}/${where}`), there, places, way)
  const item = { pointer: `${place.pointer}/0`, at: `${place.at}[]` }
  return [
    ...here,
    ...itemsOf(schema['required']).map((name) =>
      violation('body', named(place, String(name)), 'required', 'must be there'),
    ),
    ...Object.keys(schema['properties'] ?? {}).flatMap((name) =>
      below(`properties/${escapeStep(name)}`, named(place, name)),
    ),
    ...Object.keys(schema['patternProperties'] ?? {}).flatMap((pattern) =>
      below(`patternProperties/${escapeStep(pattern)}`, named(place, ANY_NAME)),
    ),
    ...(isSchema(schema['additionalProperties'])
      ? below('additionalProperties', named(place, ANY_NAME))
      : []),
    ...(isSchema(schema['items']) ? below('items', item) : []),
    ...itemsOf(schema['prefixItems']).flatMap((_, i) => below(`prefixItems/${i}`, item)),
    ...ALTERNATIVES.flatMap((keyword) =>
      itemsOf(schema[keyword]).flatMap((_, i) => below(`${keyword}/${i}`, place)),
    ),
    ...BRANCHES.flatMap((keyword) => (isSchema(schema[keyword]) ? below(keyword, place) : [])),
    ...Object.keys(schema['dependentSchemas'] ?? {}).flatMap((name) =>
      below(`dependentSchemas/${escapeStep(name)}`, place),
    ),
  ]
}

function assertions(schema: Located['schema']): string[] {
  return Object.keys(schema).filter((keyword) => !SILENT.has(keyword) && !keyword.startsWith('x-'))
}

/** As the validator says it of the type that a schema asks for; of other keywords no one asks. */
function expectedBy(schema: Located['schema'], keyword: string): string {
  if (keyword !== 'type') return `must satisfy ${keyword}`
  const type = schema['type']
  return `must be ${Array.isArray(type) ? type.join(',') : String(type)}`
}

function violation(part: Violation['in'], place: Place, keyword: string, expected: string): Violation {
  return { in: part, ...place, keyword, expected, schema: '' }
}

function named({ pointer, at }: Place, name: string): Place {
  return { pointer: `${pointer}/${escapeStep(name)}`, at: `${at}.${name}` }
}

function isSchema(value: unknown): boolean {
  return typeof value === 'object' && value !== null
}

function itemsOf(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : []
}
