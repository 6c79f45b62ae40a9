import { isJson, isXml } from './media-type.ts'
import type { Located, Spec, SpecOperation, SpecReply } from './spec.ts'
import type { Validator } from './validate.ts'
import type { Response } from './request.ts'
import { toXml } from './xml.ts'

/** A reply before it is written: its body still a value. */
export interface UnwrittenReply {
  readonly status: number
  readonly body: unknown
  readonly headers: Readonly<Record<string, string>>
  readonly reason?: string
}

/**
 * The reply of an operation, held against the spec and then written as it says. Throws where it does not
 * fit: that is our failure, not an answer. `isTolerant` is asked of a body that does not fit alone.
 */
export function respondChecked(
  operation: SpecOperation,
  validator: Validator,
  reply: UnwrittenReply,
  diagnostics: Readonly<Record<string, string>> = {},
  isTolerant: () => boolean = () => false,
): Response {
  const documented = operation.replies.get(reply.status)
  const wrong = validator.reply(documented, reply.body)
  if (!documented || (wrong !== undefined && !isTolerant())) {
    throw new Error(`the reply ${reply.status} to ${operation.id} does not fit the spec: ${wrong}`)
  }
  return respond(validator.spec, documented, reply, diagnostics)
}

/** The bytes and headers of a reply, in the media type that the spec gives its status. */
export function respond(
  spec: Spec,
  documented: SpecReply,
  reply: UnwrittenReply,
  diagnostics: Readonly<Record<string, string>>,
): Response {
  const { mediaType, content } = documented
  const { status, reason } = reply
  const headers: Record<string, string> = mediaType === undefined ? {} : { 'content-type': mediaType }
  Object.assign(headers, reply.headers, diagnostics)
  const body = mediaType === undefined || !content ? '' : write(spec, mediaType, content, reply.body)
  return reason === undefined ? { status, headers, body } : { status, reason, headers, body }
}

/** A response with more headers. */
export function withHeaders(response: Response, more: Readonly<Record<string, string>>): Response {
  return { ...response, headers: { ...response.headers, ...more } }
}

function write(spec: Spec, mediaType: string, content: Located, body: unknown): string | Uint8Array {
  if (body instanceof Uint8Array) return body
  if (isJson(mediaType)) return JSON.stringify(body)
  if (isXml(mediaType)) return toXml(spec, content, body)
  return String(body)
}
