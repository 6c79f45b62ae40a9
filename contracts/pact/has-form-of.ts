import { isJson, isXml } from '../../src/mock/engine/spec/media-type.ts'
import { jsonOrText } from '../../src/mock/engine/value/json-or-text.ts'
import { bodyText } from '../../src/mock/engine/spec/request.ts'

/** A body and what it is. */
export interface Told {
  readonly mediaType: string
  readonly body: string | Uint8Array
}

/**
 * Whether a body has the form of another, as the rules of a consumer's pact ask for it: JSON the same fields and
 * types, XML the same elements and flags, other text the same characters. Bytes need only be of the same kind.
 */
export function hasFormOf(expected: Told, actual: Told): boolean {
  if (expected.mediaType !== actual.mediaType) return false
  const [one, other] = [bodyText(expected), bodyText(actual)]
  if (isJson(expected.mediaType)) return hasShapeOf(jsonOrText(one), jsonOrText(other))
  if (isXml(expected.mediaType)) return withoutTexts(one) === withoutTexts(other)
  return one === other || typeof expected.body !== 'string'
}

function hasShapeOf(expected: unknown, actual: unknown): boolean {
  if (Array.isArray(expected)) {
    if (!Array.isArray(actual)) return false
    if (expected.length === 0) return true
    return (
      actual.length > 0 && actual.every((item, i) => hasShapeOf(expected[i < expected.length ? i : 0], item))
    )
  }
  if (expected === null) return actual === null
  if (typeof expected !== 'object') return typeof expected === typeof actual
  if (typeof actual !== 'object' || actual === null) return false
  const fields = actual as Readonly<Record<string, unknown>>
  return Object.entries(expected).every(([name, value]) => hasShapeOf(value, fields[name]))
}

/** Its tags, and texts that are flags. */
function withoutTexts(xml: string): string {
  return xml.replace(/>([^<]*)</g, (_, text: string) => (/^(true|false)$/.test(text) ? `>${text}<` : '><'))
}
