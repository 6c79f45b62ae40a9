import { jsonOrText } from '../../src/mock/engine/value/json-or-text.ts'
import { isJson, isXml } from '../../src/mock/engine/spec/media-type.ts'
import type { Request } from '../../src/mock/engine/spec/request.ts'
import { xmlRules } from './xml-rules.ts'

/** A body as Pact V4 writes it. */
export interface ConsumerBody {
  readonly content: unknown
  readonly contentType: string
  readonly encoded: 'base64' | false
}

/** A body of a client's traffic: JSON as a value, text as it is, bytes in base64; nothing where it is empty. */
export function consumerBody(
  contentType = 'application/octet-stream',
  body: string | Uint8Array,
): ConsumerBody | undefined {
  const bytes = Buffer.from(body)
  if (bytes.length === 0) return undefined
  const text = textIn(bytes)
  if (text === undefined) return { content: bytes.toString('base64'), contentType, encoded: 'base64' }
  return { content: isJson(contentType) ? jsonOrText(text) : text, contentType, encoded: false }
}

/**
 * How a body that answers a request is matched: the values of JSON by type, the texts of XML by `xmlRules`, and
 * bytes by being of their media type; other text is compared as it is.
 */
export function matchingRulesOf(
  { content, contentType, encoded }: ConsumerBody,
  request: Request,
): object | undefined {
  if (encoded === false && isXml(contentType)) return { body: xmlRules(String(content), request) }
  if (encoded === false && !isJson(contentType)) return undefined
  const matcher =
    encoded === false ? { match: 'type' } : { match: 'contentType', value: contentType.split(';')[0] }
  return { body: { $: { combine: 'AND', matchers: [matcher] } } }
}

function textIn(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return undefined
  }
}
