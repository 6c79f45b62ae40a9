import { isJson } from './media-type.ts'
import type { Located, Spec, SpecReply } from './spec.ts'
import type { Reply } from '../book/operation.ts'
import type { Response } from './request.ts'
import { toXml } from './xml.ts'

/** The bytes and headers of a reply, in the media type that the spec gives its status. */
export function respond(
  spec: Spec,
  documented: SpecReply,
  reply: Pick<Reply, 'status' | 'body' | 'headers' | 'reason'>,
  diagnostics: Readonly<Record<string, string>>,
): Response {
  const { mediaType, content } = documented
  const headers: Record<string, string> = mediaType === undefined ? {} : { 'content-type': mediaType }
  Object.assign(headers, reply.headers, diagnostics)
  const body = mediaType === undefined || !content ? '' : write(spec, mediaType, content, reply.body)
  return {
    status: reply.status,
    ...(reply.reason === undefined ? {} : { reason: reply.reason }),
    headers,
    body,
  }
}

/** The mock's own voice: what it does not model, or its own failure. Never mistaken for the vendor's. */
export function speak(
  status: number,
  failure: string,
  detail: string,
  next: string,
  more: Readonly<Record<string, unknown>> = {},
): Response {
  const body = {
    type: `urn:bythebook:failure:${failure}`,
    title: failure.replaceAll('-', ' '),
    status,
    detail,
    next,
    ...more,
  }
  return {
    status,
    headers: { 'content-type': 'application/problem+json', 'x-bythebook-failure': failure },
    body: JSON.stringify(body),
  }
}

function write(spec: Spec, mediaType: string, content: Located, body: unknown): string | Uint8Array {
  if (body instanceof Uint8Array) return body
  if (isJson(mediaType)) return JSON.stringify(body)
  if (/[/+]xml(;|$)/.test(mediaType)) return toXml(spec, content, body)
  return String(body)
}
