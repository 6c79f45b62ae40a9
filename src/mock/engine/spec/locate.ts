import { escapeStep, stepsOf } from '../value/pointer.ts'
import type { Located, Schema } from './spec.ts'

/** The schema at a JSON Pointer of a document, its `$ref`s followed. Throws where there is none. */
export function locate(document: Schema, pointer: string): Located {
  let here: Located = { pointer: '#', schema: document }
  for (const step of stepsOf(pointer)) {
    const schema = here.schema[step]
    if (!isSchema(schema)) throw new Error(`spec: there is nothing at ${pointer}`)
    here = follow(document, { pointer: `${here.pointer}/${escapeStep(step)}`, schema })
  }
  return here
}

/**
 * What a `$ref` leads to, with the keywords beside it: a schema of OpenAPI 3.1 may say more than it refers
 * to, such as a default.
 */
function follow(document: Schema, located: Located): Located {
  const { $ref, summary: _summary, description: _description, ...beside } = located.schema
  if (typeof $ref !== 'string') return located
  if (!$ref.startsWith('#/'))
    throw new Error(`spec: ${located.pointer} refers to ${$ref}; a reference stays in the document: #/…`)
  const target = locate(document, decodeURIComponent($ref))
  if (Object.keys(beside).length === 0) return target
  return { pointer: located.pointer, schema: { ...target.schema, ...beside } }
}

function isSchema(value: unknown): value is Schema {
  return typeof value === 'object' && value !== null
}
