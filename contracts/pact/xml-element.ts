/** An element of an XML document, without its attributes; text is as it stands there, escaped. */
export interface XmlElement {
  readonly name: string
  readonly children: readonly XmlElement[]
  readonly text: string
}

interface OpenElement extends XmlElement {
  readonly children: OpenElement[]
  text: string
}

/** Reads the root element of XML as the mock writes it. Throws where the text is not one whole element. */
export function xmlElement(xml: string): XmlElement {
  const above: OpenElement = { name: '', children: [], text: '' }
  const open = [above]
  for (const [, close, name, text] of xml.matchAll(/<(\/?)([^<>?]+)>|([^<]+)/g)) {
    const current = open.at(-1)!
    if (name === undefined) current.text += text
    else if (close === '/') open.pop()
    else open.push(begin(current, name))
  }
  const [root] = above.children
  if (!root || open.length !== 1) throw new Error(`not one whole XML element: ${xml}`)
  return root
}

function begin(parent: OpenElement, name: string): OpenElement {
  const element: OpenElement = { name, children: [], text: '' }
  parent.children.push(element)
  return element
}
