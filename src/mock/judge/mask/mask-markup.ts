import { masked, type Mask } from './mark-of.ts'
import { maskProse } from './mask-prose.ts'
import { isSecret } from './secret-name.ts'

const ELEMENT = /<([\w:.-]+)((?:[\s/][^<>]*)?)>(\s*<!\[CDATA\[)?([^<\]]*)/g
const ATTRIBUTE = /(?<![\w:.-])([\w:.-]+)(\s*=\s*)("[^"]*"?|'[^']*'?)/g
const SIDE_BY_SIDE =
  /(<(name|key|field|header|parameter)>([^<]*)<\/\2>\s*<(?:value|val|string|content)>)([^<]*)/gi

/**
 * XML or HTML with its secrets masked, all else as it is: the text of an element and the value of an attribute
 * of such a name, and values beside one, as in `<header name="authorization" value="…"/>`.
 */
export function maskMarkup(text: string, mask: Mask): string {
  const elements = text.replace(
    ELEMENT,
    (_, name: string, attributes: string, cdata: string | undefined, content: string) => {
      const named = /\s(?:name|key|id)\s*=\s*["']([^"']*)/i.exec(attributes)?.[1]
      const isOne = (value: string) =>
        isSecret(name, value) || (named !== undefined && isSecret(named, value))
      return `<${name}${maskAttributes(attributes, named, mask)}>${cdata ?? ''}${maskContent(content, isOne, mask)}`
    },
  )
  return elements.replace(SIDE_BY_SIDE, (all: string, before: string, _, name: string, value: string) =>
    isSecret(name.trim(), value) ? before + masked(value, mask) : all,
  )
}

function maskAttributes(attributes: string, named: string | undefined, mask: Mask): string {
  return attributes.replace(ATTRIBUTE, (_, name: string, equals: string, quoted: string) => {
    const value = quoted.slice(1).replace(/["']$/, '')
    const isOne =
      isSecret(name, value) || (/^value$/i.test(name) && named !== undefined && isSecret(named, value))
    const left = isOne ? masked(value, mask) : maskProse(value, mask)
    return `${name}${equals}${quoted[0]}${left}${quoted.slice(1 + value.length)}`
  })
}

function maskContent(content: string, isOne: (value: string) => boolean, mask: Mask): string {
  const value = content.trim()
  const at = content.length - content.trimStart().length
  const left = isOne(value) ? masked(value, mask) : maskProse(value, mask)
  return content.slice(0, at) + left + content.slice(at + value.length)
}
