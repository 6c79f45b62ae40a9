interface Element {
  readonly name: string
  readonly children: Element[]
  text: string
}

/**
 * The elements of an XML document, without attributes, that hold text which is kept, and those around them;
 * nothing where none is.
 */
export function xmlPart(xml: string, isKept: (name: string, text: string) => boolean): string | undefined {
  return partOf(read(xml), isKept)
}

function partOf(
  { name, children, text }: Element,
  isKept: (name: string, text: string) => boolean,
): string | undefined {
  if (children.length === 0) return isKept(name, text) ? `<${name}>${text}</${name}>` : undefined
  const parts = children.flatMap((child) => partOf(child, isKept) ?? [])
  return parts.length === 0 ? undefined : `<${name}>${parts.join('')}</${name}>`
}

function read(xml: string): Element {
  const root: Element = { name: '', children: [], text: '' }
  const open = [root]
  for (const [, close, name, text] of xml.matchAll(/<(\/?)([^<>?]+)>|([^<>]+)/g)) {
    const current = open.at(-1)!
    if (name === undefined) current.text += text
    else if (close === '/') open.pop()
    else open.push(current.children[current.children.push({ name, children: [], text: '' }) - 1]!)
  }
  const [element] = root.children
  if (!element || open.length !== 1) throw new Error(`not one whole XML element: ${xml}`)
  return element
}
