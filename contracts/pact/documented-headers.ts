import { readSpec } from '../../src/mock/engine/spec/read-spec.ts'
import type { Schema, Spec } from '../../src/mock/engine/spec/spec.ts'
import { atPointer, escapeStep, partOf } from '../../src/mock/engine/value/pointer.ts'

/** Whether the spec of a service documents a header, by its lower-case name, for the requests of an operation. */
export type IsDocumented = (operation: string, header: string) => boolean

/**
 * Tells the headers that a document describes: parameters, what says who calls, and the media types of what is
 * sent and answered.
 */
export function documentedHeaders(document: Schema): IsDocumented {
  const spec = readSpec(document)
  const names = new Map<string, ReadonlySet<string>>()
  return (operation, header) => {
    const known = names.get(operation) ?? namesFor(spec, operation)
    names.set(operation, known)
    return known.has(header)
  }
}

function namesFor(spec: Spec, id: string): ReadonlySet<string> {
  const operation = spec.operations.get(id)
  if (!operation) return new Set()
  const { path, method, bodies, replies } = operation
  const here = `#/paths/${escapeStep(path)}`
  const own = `${here}/${method.toLowerCase()}`
  const names = [
    ...parametersAt(spec, here),
    ...parametersAt(spec, own),
    ...callersAt(spec, own),
    ...(bodies.size > 0 ? ['content-type'] : []),
    ...([...replies.values()].some(({ content }) => content) ? ['accept'] : []),
  ]
  return new Set(names.map((name) => name.toLowerCase()))
}

function parametersAt({ document, at }: Spec, pointer: string): string[] {
  const listed = atPointer(document, `${pointer}/parameters`)
  if (!Array.isArray(listed)) return []
  return listed.flatMap((_, i) => {
    const { schema } = at(`${pointer}/parameters/${i}`)
    return schema['in'] === 'header' ? [String(schema['name'])] : []
  })
}

function callersAt({ document, at }: Spec, operation: string): string[] {
  const asked = atPointer(document, `${operation}/security`) ?? document['security']
  if (!Array.isArray(asked)) return []
  return asked.flatMap((schemes: unknown) =>
    Object.keys(schemes ?? {}).flatMap((scheme) => {
      const { schema } = at(`#/components/securitySchemes/${escapeStep(scheme)}`)
      if (schema['type'] !== 'apiKey') return ['authorization']
      if (partOf(schema, 'in') === 'cookie') return ['cookie']
      return schema['in'] === 'header' ? [String(schema['name'])] : []
    }),
  )
}
