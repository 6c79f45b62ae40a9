import { plainText } from '../mock/engine/value/plain-text.ts'
import { xmlElement, type XmlElement } from '../../contracts/pact/xml-element.ts'
import type { Located, Spec } from '../mock/engine/spec/spec.ts'

/**
 * Reads XML that the mock has written by a schema back into the value it was written from. Throws where the
 * schema does not fit.
 */
export function readXml(spec: Spec, located: Located, xml: string): unknown {
  return valueOf(spec, located, xmlElement(xml))
}

function valueOf(spec: Spec, { schema, pointer }: Located, { children, text }: XmlElement): unknown {
  if (!('properties' in schema)) return scalarOf(schema['type'], text)
  const values: [string, unknown][] = []
  for (const key of Object.keys(schema['properties'] as object)) {
    const property = spec.at(`${pointer}/properties/${key}`)
    const item = property.schema['type'] === 'array' ? spec.at(`${property.pointer}/items`) : property
    const named = children
      .filter(({ name }) => name === nameOf(item, key))
      .map((child) => valueOf(spec, item, child))
    if (named.length > 0) values.push([key, item === property ? named[0] : named])
  }
  return Object.fromEntries(values)
}

function nameOf({ schema }: Located, key: string): string {
  return (schema['xml'] as { readonly name?: string } | undefined)?.name ?? key
}

function scalarOf(type: unknown, text: string): unknown {
  const plain = plainText(text)
  if (type === 'boolean') return plain === 'true'
  return type === 'integer' || type === 'number' ? Number(plain) : plain
}
