import type { Mask } from './mark-of.ts'
import { maskJson } from './mask-json.ts'
import { maskMarkup } from './mask-markup.ts'
import { maskPairs } from './mask-pairs.ts'
import { isTable, maskTable } from './mask-table.ts'
import { maskText } from './mask-text.ts'
import { isSecret } from './secret-name.ts'
import { masked } from './mark-of.ts'

/**
 * A body with its secrets masked, as its looks and its media type say what it is. Where neither does, what is
 * written like a name and a value is masked.
 */
export function maskBody(text: string, mediaType: string, mask: Mask): string {
  if (/^multipart\//i.test(mediaType)) return maskParts(text, mask)
  if (/^\uFEFF?\s*[[{]/.test(text)) return maskJson(text, mask)
  if (/^\uFEFF?\s*</.test(text)) return maskMarkup(text, mask)
  if (
    /x-www-form-urlencoded/i.test(mediaType) ||
    /^[\w.%+[\]-]+=[^\s=&]*(?:&[\w.%+[\]-]+=[^\s=&]*)*$/.test(text)
  )
    return maskPairs(text, mask)
  const start = /^[\w.-]{1,100}=/.exec(text)?.[0] ?? ''
  if (isTable(text.slice(start.length))) return start + maskTable(text.slice(start.length), mask)
  if (/\b(?:csv|tab-separated-values)\b/i.test(mediaType)) return maskTable(text, mask)
  return maskText(text, mask)
}

/** Each part has lines that tell what it is, an empty one, and what it holds. */
function maskParts(text: string, mask: Mask): string {
  const parts = text.split(/(\r?\n--)/)
  return parts.map((part, i) => (i % 2 === 0 ? maskPart(part, mask) : part)).join('')
}

function maskPart(part: string, mask: Mask): string {
  const { 0: gap = '', index = 0 } = /\r?\n\r?\n/.exec(part) ?? {}
  if (gap === '') return maskText(part, mask)
  const [head, content] = [part.slice(0, index + gap.length), part.slice(index + gap.length)]
  const name = /\bname="?([^";\r\n]*)/.exec(head)?.[1] ?? ''
  return head + (isSecret(name, content) ? masked(content, mask) : maskBody(content, '', mask))
}
