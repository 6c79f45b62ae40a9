import type { Located, Spec } from '../mock/engine/spec/spec.ts'

interface Element {
  readonly name: string
  readonly children: Element[]
  text: string
}

/**
 * Reads XML that the mock has written by a schema back into the value it was written from. Throws where the
 * schema does not fit.
 */
export function readXml(spec: Spec, located: Located, xml: string): unknown {
  const root: Element = { name: '', children: [], text: '' }
  const open = [root]
  for (const [, close, name, text] of xml.matchAll(/<(\/?)([^<>]+)>|([^<]+)/g)) {
    const current = open.at(-1)!
    if (name === undefined) current.text += text ?? ''
    else if (close === '/') open.pop()
    else open.push(current.children[current.children.push({ name, children: [], text: '' }) - 1]!)
  }
  const [element] = root.children
  if (!element || open.length !== 1) throw new Error(`not one whole XML element: ${xml}`)
  return valueOf(spec, located, element)
}

function valueOf(spec: Spec, { schema, pointer }: Located, { children, text }: Element): unknown {
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
  const plain = text.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&amp;', '&')
  if (type === 'boolean') return plain === 'true'
  return type === 'integer' || type === 'number' ? Number(plain) : plain
}
