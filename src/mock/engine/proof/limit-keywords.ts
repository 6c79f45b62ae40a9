import { ANY_NAME, placesOf, stepsOfPlace } from '../book/place.ts'
import type { Keyword, LimitRule } from '../book/rule.ts'
import { escapeStep } from '../value/pointer.ts'
import type { Located, Spec, SpecOperation } from '../spec/spec.ts'

const ALTERNATIVES = ['anyOf', 'oneOf', 'allOf']

/** Where the spec lacks the keyword that a limit names, in words, an entry for each of its operations. */
export function missingKeywords(spec: Spec, limit: LimitRule): string[] {
  return limit.operations.flatMap((id) =>
    placesOf(limit)
      .filter((at) => !hasKeyword(spec, spec.operations.get(id)!, at, limit.keyword))
      .map((at) => `${id}: the spec has no "${limit.keyword}" at ${at}`),
  )
}

function hasKeyword(spec: Spec, operation: SpecOperation, at: string, keyword: Keyword): boolean {
  const [part, ...steps] = stepsOfPlace(at)
  if (part === 'body') return bodyHasKeyword(spec, operation, steps, keyword)
  const name = steps.join('.')
  const parameter = operation.parameters.find((candidate) => candidate.in === part && candidate.name === name)
  if (!parameter) return false
  return keyword === 'required' ? parameter.required : keyword in parameter.schema
}

function bodyHasKeyword(
  spec: Spec,
  operation: SpecOperation,
  steps: readonly string[],
  keyword: string,
): boolean {
  const bodies = [...operation.bodies.values()]
  if (keyword !== 'required')
    return bodies.some((body) => schemasAt(spec, body, steps).some(({ schema }) => keyword in schema))
  const field = steps.at(-1)
  if (field === undefined) return bodies.length > 0 && operation.bodyRequired
  // A field is required by the object that holds it.
  const holders = bodies.flatMap((body) => schemasAt(spec, body, steps.slice(0, -1)))
  return holders.some(({ schema }) => {
    const required = itemsOf(schema['required'])
    return field === ANY_NAME ? required.length > 0 : required.includes(field)
  })
}

/** The schemas that describe a place inside a body: more than one where alternatives do. */
function schemasAt(spec: Spec, from: Located, steps: readonly string[]): Located[] {
  const here = [from, ...alternativesOf(spec, from)]
  const [step, ...rest] = steps
  if (step === undefined) return here
  return here.flatMap((located) =>
    childrenAt(spec, located, step).flatMap((child) => schemasAt(spec, child, rest)),
  )
}

function alternativesOf(spec: Spec, { schema, pointer }: Located): Located[] {
  return ALTERNATIVES.flatMap((keyword) =>
    itemsOf(schema[keyword]).map((_, i) => spec.at(`${pointer}/${keyword}/${i}`)),
  )
}

function childrenAt(spec: Spec, { schema, pointer }: Located, step: string): Located[] {
  if (step === '[]') return 'items' in schema ? [spec.at(`${pointer}/items`)] : []
  const names = Object.keys(schema['properties'] ?? {})
  return names
    .filter((name) => step === ANY_NAME || step === name)
    .map((name) => spec.at(`${pointer}/properties/${escapeStep(name)}`))
}

function itemsOf(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : []
}
