import type { Located, Schema, Spec } from './spec.ts'
import { escapeStep } from '../value/pointer.ts'

/**
 * Writes a value as XML by its schema: `xml.name` names the element, a property is a child in the order of
 * the schema, an array repeats its element. No attributes, namespaces or white space: what the services here
 * send.
 */
export function toXml(spec: Spec, { schema, pointer }: Located, value: unknown, name?: string): string {
  const element = nameOf(schema) ?? name
  if (element === undefined)
    throw new Error(`spec: ${pointer} needs xml.name, since it is the root of an XML document`)
  if (typeof value !== 'object' || value === null)
    return `<${element}>${escapeText(String(value ?? ''))}</${element}>`
  const children = Object.keys((schema['properties'] ?? {}) as Schema)
    .filter((key) => (value as Schema)[key] !== undefined)
    .map((key) =>
      childXml(spec, spec.at(`${pointer}/properties/${escapeStep(key)}`), (value as Schema)[key], key),
    )
  return `<${element}>${children.join('')}</${element}>`
}

function childXml(spec: Spec, located: Located, value: unknown, key: string): string {
  if (!Array.isArray(value)) return toXml(spec, located, value, key)
  const items = spec.at(`${located.pointer}/items`)
  return value.map((item) => toXml(spec, items, item, key)).join('')
}

function nameOf(schema: Schema): string | undefined {
  const xml = schema['xml'] as { readonly name?: string } | undefined
  return xml?.name
}

function escapeText(text: string): string {
  const writable = text.replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, '\ufffd')
  return writable
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('\r', '&#13;')
}
