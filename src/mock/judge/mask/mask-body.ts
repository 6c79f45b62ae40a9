import type { Mask } from './mark-of.ts'
import { maskJson } from './mask-json.ts'
import { maskMarkup } from './mask-markup.ts'
import { maskPairs } from './mask-pairs.ts'
import { maskTable } from './mask-table.ts'
import { maskText } from './mask-text.ts'
import { isSecret } from './secret-name.ts'
import { masked } from './mark-of.ts'

const PART = /(\bname="?([^";\r\n]*)"?[^\r\n]*\r?\n(?:[^\r\n]+\r?\n)*\r?\n)([^]*?)(?=\r?\n--|$)/g

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
    /^[\w.%+[\]-]+=[^\s=]*(?:&[\w.%+[\]-]+=[^\s=&]*)*$/.test(text)
  )
    return maskPairs(text, mask)
  if (/\b(?:csv|tab-separated-values)\b/i.test(mediaType)) return maskTable(text, mask)
  return maskText(text, mask)
}

function maskParts(text: string, mask: Mask): string {
  return text.replace(
    PART,
    (_, head: string, name: string, content: string) =>
      head + (isSecret(name, content) ? masked(content, mask) : maskBody(content, '', mask)),
  )
}
