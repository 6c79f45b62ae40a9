/** An element of XML or of a page that is written like XML. */
export interface Element {
  readonly name: string
  readonly attributes: Readonly<Record<string, string>>
  readonly children: readonly Element[]
  /** All text in it, and in what is in it. */
  readonly text: string
}

const NAMED: Readonly<Record<string, string>> = { lt: '<', gt: '>', amp: '&', quot: '"', apos: "'" }
/** Elements of a page that never have an end. */
const VOID = new Set(['meta', 'input', 'br'])
const CHARACTER = /^[\t\n\r\x20-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]*$/u

/** Reads one element strictly: what is not well formed throws, naming the place. */
export function readMarkup(text: string): Element {
  if (!CHARACTER.test(text)) throw new Error('a character that XML cannot hold')
  const root = { name: '', attributes: {}, children: [] as Element[], text: '' }
  const open = [root]
  let rest = text.replace(/^<\?xml version="1\.0" encoding="UTF-8"\?>|^<!doctype html>/, '')
  const take = (pattern: RegExp): RegExpExecArray | undefined => {
    const found = pattern.exec(rest) ?? undefined
    if (found) rest = rest.slice(found[0].length)
    return found
  }
  while (rest !== '') {
    const current = open.at(-1)!
    const raw =
      current.name === 'script' || current.name === 'style'
        ? take(new RegExp(`^[^]*?(?=</${current.name}>)`))
        : undefined
    const plain = raw ?? take(/^[^<]+/)
    if (plain) for (const one of open) one.text += raw ? plain[0] : unescaped(plain[0])
    const end = take(/^<\/([\w-]+)>/)
    if (end && end[1] !== open.pop()?.name)
      throw new Error(`</${end[1]}> ends nothing that is open, before: ${rest.slice(0, 60)}`)
    const start = end ? undefined : take(/^<([\w-]+)((?:\s+[\w-]+(?:="[^"<]*")?)*)\s*(\/?)>/)
    if (!plain && !end && !start) throw new Error(`not well formed: ${rest.slice(0, 60)}`)
    if (!start) continue
    const element = {
      name: start[1]!,
      attributes: attributesOf(start[2]!),
      children: [] as Element[],
      text: '',
    }
    current.children.push(element)
    if (start[3] === '' && !VOID.has(element.name)) open.push(element)
  }
  if (open.length !== 1 || root.children.length !== 1)
    throw new Error(`not one whole element: ${open.map(({ name }) => name).join(' in ')}`)
  return root.children[0]!
}

/** An element and all that is in it. */
export function* elementsIn(element: Element): Iterable<Element> {
  yield element
  for (const child of element.children) yield* elementsIn(child)
}

function attributesOf(text: string): Record<string, string> {
  return Object.fromEntries(
    [...text.matchAll(/([\w-]+)(?:="([^"]*)")?/g)].map(([, name, value]) => [name!, unescaped(value ?? '')]),
  )
}

function unescaped(text: string): string {
  return text.replace(
    /&(?:#(\d+)|#x([0-9a-f]+)|(\w+));|&/gi,
    (whole, decimal?: string, hex?: string, name?: string) => {
      if (decimal !== undefined) return String.fromCodePoint(Number(decimal))
      if (hex !== undefined) return String.fromCodePoint(parseInt(hex, 16))
      const character = NAMED[name ?? '']
      if (character === undefined) throw new Error(`${whole} is no entity`)
      return character
    },
  )
}
