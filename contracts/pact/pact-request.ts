import type { Request } from '../../src/mock/engine/spec/request.ts'
import { USUAL_ORIGIN } from '../../src/mock/engine/spec/usual-origin.ts'
import type { PactInteraction } from './pact-file.ts'

/** The request of an interaction as its example has it, in any version of Pact; headers that it lacks are `given`. */
export function pactRequest({ request }: PactInteraction, given: Request['headers']): Request {
  const { method = 'GET', path = '/', query, headers = {}, body } = request
  const own = Object.entries(headers).map(([name, value]) => [name.toLowerCase(), [value].flat().join(', ')])
  const { text, contentType } = contentOf(body)
  return {
    method: method.toUpperCase(),
    path,
    query: typeof query === 'string' ? query : queryOf(query),
    headers: {
      ...given,
      ...(contentType === undefined ? {} : { 'content-type': contentType }),
      ...(Object.fromEntries(own) as Record<string, string>),
    },
    body: text,
    origin: USUAL_ORIGIN,
  }
}

function queryOf(query: Readonly<Record<string, string | readonly string[]>> = {}): string {
  const pairs = Object.entries(query).flatMap(([name, values]) =>
    [values].flat().map((value) => [name, value]),
  )
  return new URLSearchParams(pairs as [string, string][]).toString()
}

/** Version 4 wraps a body and says what it is; the others have it as it is. */
function contentOf(body: unknown): { readonly text: Uint8Array; readonly contentType?: string } {
  if (body === undefined || body === null) return { text: new Uint8Array() }
  const isWrapped = typeof body === 'object' && 'content' in body && 'contentType' in body
  if (!isWrapped) return { text: bytesOf(body) }
  const isBase64 = 'encoded' in body && body.encoded !== false && typeof body.content === 'string'
  return {
    text: isBase64 ? new Uint8Array(Buffer.from(String(body.content), 'base64')) : bytesOf(body.content),
    contentType: String(body.contentType),
  }
}

function bytesOf(content: unknown): Uint8Array {
  return new TextEncoder().encode(typeof content === 'string' ? content : JSON.stringify(content))
}
