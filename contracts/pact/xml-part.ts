import { xmlElement, type XmlElement } from './xml-element.ts'

type IsKept = (name: string, text: string) => boolean

/**
 * The elements of an XML document, without attributes, that hold text which is kept, and those around them;
 * nothing where none is.
 */
export function xmlPart(xml: string, isKept: IsKept): string | undefined {
  return partOf(xmlElement(xml), isKept)
}

function partOf({ name, children, text }: XmlElement, isKept: IsKept): string | undefined {
  if (children.length === 0) return isKept(name, text) ? `<${name}>${text}</${name}>` : undefined
  const parts = children.flatMap((child) => partOf(child, isKept) ?? [])
  return parts.length === 0 ? undefined : `<${name}>${parts.join('')}</${name}>`
}
