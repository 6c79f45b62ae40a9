import type { Located, Schema, Spec } from '../engine/spec/spec.ts'
import { nearest } from '../engine/value/nearest.ts'
import { escapeStep } from '../engine/value/pointer.ts'

/** A field that nobody reads: where it stands, as a JSON Pointer, its name, and those that there are. */
interface StrayField {
  readonly pointer: string
  readonly name: string
  readonly known: readonly string[]
}

/**
 * The first field of a value that its schema does not have: any where it has no others, and where it says
 * nothing of others one that is like a field it has. Asked before the schema itself, which would tell first of
 * the field that is missing because it was mistyped.
 */
export function strayField(spec: Spec, at: Located, value: unknown, place = ''): StrayField | undefined {
  if (Array.isArray(value)) return strayInList(spec, at, value, place)
  if (typeof value !== 'object' || value === null) return undefined
  const parts = partsOf(spec, at)
  const fields = new Map(parts.flatMap((part) => [...fieldsOf(spec, part)]))
  const known = [...fields.keys()]
  const takesOthers = othersOf(parts.map(({ schema }) => schema))
  for (const [name, inner] of Object.entries(value)) {
    const pointer = `${place}/${escapeStep(name)}`
    const field = fields.get(name)
    if (field) {
      const stray = strayField(spec, field, inner, pointer)
      if (stray) return stray
    } else if (takesOthers === 'none' || (takesOthers === 'unsaid' && nearest(name, known) !== undefined)) {
      return { pointer, name, known }
    }
  }
  return undefined
}

function strayInList(spec: Spec, { pointer, schema }: Located, values: readonly unknown[], place: string) {
  if (typeof schema['items'] !== 'object') return undefined
  const items = spec.at(`${pointer}/items`)
  for (const [i, value] of values.entries()) {
    const stray = strayField(spec, items, value, `${place}/${i}`)
    if (stray) return stray
  }
  return undefined
}

/** A schema and those that it is put together of. */
function partsOf(spec: Spec, at: Located): Located[] {
  const { pointer, schema } = at
  const parts = ['allOf', 'anyOf', 'oneOf'].flatMap((keyword) => {
    const listed = schema[keyword]
    return Array.isArray(listed) ? listed.map((_, i) => spec.at(`${pointer}/${keyword}/${i}`)) : []
  })
  return [at, ...parts.flatMap((part) => partsOf(spec, part))]
}

function fieldsOf(spec: Spec, { pointer, schema }: Located): [string, Located][] {
  const names = Object.keys(schema['properties'] ?? {})
  return names.map((name) => [name, spec.at(`${pointer}/properties/${escapeStep(name)}`)])
}

/** Whether there may be fields beside those that schemas have. */
function othersOf(schemas: readonly Schema[]): 'none' | 'any' | 'unsaid' {
  const said = schemas.flatMap((schema) => [
    schema['additionalProperties'],
    schema['unevaluatedProperties'],
    schema['patternProperties'],
  ])
  if (said.includes(false)) return 'none'
  return said.some((one) => one !== undefined) ? 'any' : 'unsaid'
}
