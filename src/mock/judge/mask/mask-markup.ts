import { masked, type Mask } from './mark-of.ts'
import { maskProse } from './mask-prose.ts'
import { isSecret } from './secret-name.ts'

/** A comment, CDATA, an end tag, a start tag, or what stands between these. */
const PIECE = new RegExp(
  [
    /<!--(?:[^-]|-(?!->))*(?:-->)?/,
    /<!\[CDATA\[(?:[^\]]|\](?!\]>))*(?:\]\]>)?/,
    /<\/([\w:.-]+)[^<>]*>?/,
    /<([\w:.-]+)((?:[\s/][^<>]*)?)>/,
    /<|[^<]+/,
  ]
    .map(({ source }) => source)
    .join('|'),
  'g',
)
const ATTRIBUTE = /(?<![\w:.-])([\w:.-]+)(\s*=\s*)("[^"]*"?|'[^']*'?)/g
const LABEL = /^(?:name|key|field|header|parameter)$/i
const VALUE = /^(?:value|val|string|content|item|text|data)$/i

/** An element that is open: the names its text stands under, and what the last label in it says. */
interface Open {
  readonly tag: string
  readonly names: readonly string[]
  label: string
}

/**
 * XML or HTML with its secrets masked, all else as it is: the text, CDATA and comments of an element and the
 * value of an attribute of such a name, and values beside one, as in `<header name="authorization" value="…"/>`.
 */
export function maskMarkup(text: string, mask: Mask): string {
  const stack: Open[] = [{ tag: '', names: [], label: '' }]
  const opened = new Map<string, number>()
  const close = (tag: string) => {
    if ((opened.get(tag) ?? 0) === 0) return
    for (let last = ''; last !== tag;) {
      last = stack.pop()!.tag
      opened.set(last, opened.get(last)! - 1)
    }
  }
  return text.replace(PIECE, (piece: string, ...groups: unknown[]) => {
    const [end, tag, attributes] = groups as (string | undefined)[]
    const top = stack.at(-1)!
    if (end !== undefined) close(end)
    if (end !== undefined || piece === '<') return piece
    if (tag === undefined || attributes === undefined) {
      if (LABEL.test(top.tag) && stack.length > 1) stack.at(-2)!.label = inner(piece).trim()
      return maskContent(piece, top.names, mask)
    }
    const named = /\s(?:name|key|id)\s*=\s*["']([^"']*)/i.exec(attributes)?.[1]
    if (!attributes.endsWith('/')) {
      const inherited = VALUE.test(tag) ? [...top.names, top.label] : []
      // A value in a value in a value is under the same few names.
      stack.push({ tag, names: [...new Set([tag, named ?? '', ...inherited])].slice(0, 6), label: '' })
      opened.set(tag, (opened.get(tag) ?? 0) + 1)
    }
    return `<${tag}${maskAttributes(attributes, named, mask)}>`
  })
}

function maskAttributes(attributes: string, named: string | undefined, mask: Mask): string {
  return attributes.replace(ATTRIBUTE, (_, name: string, equals: string, quoted: string) => {
    const value = quoted.slice(1).replace(/["']$/, '')
    const isOne =
      isSecret(name, value) || (/^value$/i.test(name) && named !== undefined && isSecret(named, value))
    const left = isOne ? masked(unescaped(value), mask) : maskProse(value, mask)
    return `${name}${equals}${quoted[0]}${left}${quoted.slice(1 + value.length)}`
  })
}

function maskContent(piece: string, names: readonly string[], mask: Mask): string {
  const content = inner(piece)
  const value = content.trim()
  const at = piece.indexOf(content) + content.length - content.trimStart().length
  const said = piece.startsWith('<') ? value : unescaped(value)
  const left = names.some((name) => isSecret(name, said)) ? masked(said, mask) : maskProse(value, mask)
  return piece.slice(0, at) + left + piece.slice(at + value.length)
}

/** What a comment, CDATA or a text holds. */
function inner(piece: string): string {
  if (piece.startsWith('<!--')) return piece.slice(4).replace(/-->$/, '')
  return piece.startsWith('<![CDATA[') ? piece.slice(9).replace(/\]\]>$/, '') : piece
}

const ENTITIES: Readonly<Record<string, string>> = { lt: '<', gt: '>', amp: '&', quot: '"', apos: "'" }

function unescaped(text: string): string {
  return text.replace(/&(lt|gt|amp|quot|apos);/g, (_, name: string) => ENTITIES[name]!)
}
