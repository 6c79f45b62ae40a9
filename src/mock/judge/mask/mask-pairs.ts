import { masked, type Mask } from './mark-of.ts'
import { maskJson } from './mask-json.ts'
import { maskProse } from './mask-prose.ts'
import { maskTable } from './mask-table.ts'
import { isSecret } from './secret-name.ts'

const PAIR = /(^|[&;])([^&;=]*)=([^&]*)/g

/** A query or a form with its secrets masked; all else stays byte for byte. */
export function maskPairs(pairs: string, mask: Mask): string {
  return pairs.replace(PAIR, (all: string, before: string, rawName: string, rawValue: string) => {
    const [name, value] = [decoded(rawName), decoded(rawValue)]
    // A parameter that is called a key alone is one, as those of Google are.
    const isKey = /^keys?$/i.test(name) && value !== ''
    const left = isKey || isSecret(name, value) ? masked(value, mask) : maskValue(value, mask)
    return left === value ? all : `${before}${rawName}=${encodeURIComponent(left)}`
  })
}

/** What stands under no such name; what is encoded twice is looked at as what it says. */
function maskValue(value: string, mask: Mask, again = false): string {
  if (/%[\da-f]{2}/i.test(value) && !again) {
    const once = decoded(value)
    const left = maskValue(once, mask, true)
    return left === once ? value : encodeURIComponent(left)
  }
  if (/^\s*[[{]/.test(value)) return maskJson(value, mask)
  const comma = value.indexOf(',')
  return comma >= 0 && value.includes('\n', comma) ? maskTable(value, mask) : maskProse(value, mask)
}

function decoded(text: string): string {
  const spaced = text.replaceAll('+', ' ')
  try {
    return decodeURIComponent(spaced)
  } catch {
    return spaced.replace(/%([0-7][\da-f])/gi, (_, digits: string) =>
      String.fromCharCode(Number.parseInt(digits, 16)),
    )
  }
}
