import openapiTS, { astToString } from 'openapi-typescript'
import ts from 'typescript'
import type { Schema } from '../mock/engine/spec/spec.ts'
import { generatedFrom, type Output } from './output.ts'

const BYTES = ts.factory.createTypeReferenceNode('Uint8Array')

/**
 * The types of a spec as a server sees them: what has a default is always there, binary bodies are bytes.
 * `path` is where the file goes. Rejects where openapi-typescript cannot make sense of the spec.
 */
export async function apiTypes(document: Schema, path: string): Promise<Output> {
  const nodes = await openapiTS(JSON.stringify(withDefaultsRequired(document)), {
    transform: (schema) => (schema.format === 'binary' ? BYTES : undefined),
  })
  return { path, text: `// ${generatedFrom('the spec')}\n${astToString(nodes)}` }
}

/** Query parameters with a default are filled in before a handler sees them. */
function withDefaultsRequired(document: Schema): unknown {
  return JSON.parse(JSON.stringify(document), (_, value: unknown) =>
    isQueryWithDefault(value) ? { ...value, required: true } : value,
  )
}

function isQueryWithDefault(value: unknown): value is { readonly in: 'query' } {
  if (typeof value !== 'object' || value === null || !('in' in value) || !('schema' in value)) return false
  return (
    value.in === 'query' &&
    typeof value.schema === 'object' &&
    value.schema !== null &&
    'default' in value.schema
  )
}
