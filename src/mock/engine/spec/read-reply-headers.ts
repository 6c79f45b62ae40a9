import { escapeStep } from '../value/pointer.ts'
import type { Located, Schema, Spec } from './spec.ts'

/**
 * The headers that a reply documents, by their names in lower case, each with a value: its example, else one
 * that its schema names. A header without either is left out, since nobody says what stands in it.
 */
export function readReplyHeaders(at: Spec['at'], reply: Located): Readonly<Record<string, string>> {
  const documented = Object.keys(reply.schema['headers'] ?? {}).map((name) => {
    const header = at(`${reply.pointer}/headers/${escapeStep(name)}`)
    return [name.toLowerCase(), valueOf(at, header)] as const
  })
  return Object.fromEntries(
    documented.flatMap(([name, value]) => (isScalar(value) ? [[name, `${value}`]] : [])),
  )
}

function valueOf(at: Spec['at'], { schema: header, pointer }: Located): unknown {
  const [named] = Object.keys(header['examples'] ?? {})
  if ('example' in header) return header['example']
  if (named !== undefined) return at(`${pointer}/examples/${escapeStep(named)}`).schema['value']
  return 'schema' in header ? valueIn(at(`${pointer}/schema`).schema) : undefined
}

function valueIn(schema: Schema): unknown {
  const { examples, enum: values } = schema
  if (Array.isArray(examples)) return examples[0]
  if (Array.isArray(values)) return values[0]
  return schema['example'] ?? schema['const'] ?? schema['default'] ?? schema['minimum']
}

function isScalar(value: unknown): value is string | number | boolean {
  return ['string', 'number', 'boolean'].includes(typeof value)
}
