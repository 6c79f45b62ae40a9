import type { Entry } from '../engine/book/entry.ts'
import { present } from '../engine/value/present.ts'
import type { Request, Response } from '../engine/spec/request.ts'
import { maskBody } from './mask/mask-body.ts'
import { maskPairs } from './mask/mask-pairs.ts'
import { maskPath } from './mask/mask-path.ts'
import { isSecret } from './mask/secret-name.ts'
import { Secrets } from './mask/secrets.ts'
import { redact } from './redact.ts'
import type { ShownBody, ShownEntry, ShownRequest, ShownResponse } from './shown-entry.ts'

/** A journal entry as the control API shows it: secrets masked, bodies cut after so many bytes. */
export function entryOf(entry: Entry, longest: number): ShownEntry {
  return shownEntry(entry, longest, new Secrets())
}

/** The same, and what is said of it, which may repeat a secret. */
export function entryWithDetail(
  entry: Entry,
  longest: number,
  said: string,
): { readonly detail: string; readonly entry: ShownEntry } {
  const secrets = new Secrets()
  const shown = shownEntry(entry, longest, secrets)
  return { detail: maskDetail(said, secrets), entry: shown }
}

function shownEntry(entry: Entry, longest: number, secrets: Secrets): ShownEntry {
  const { number, id, at, service, operation, decision, detail, expected, lost, took } = entry
  // What is a secret in one part may be repeated in any other, so all are looked at before one is shown.
  const request = requestOf(entry.request, longest, secrets)
  const response = responseOf(entry.response, longest, secrets)
  return {
    number,
    id,
    at: new Date(at).toISOString(),
    ...present({ service, operation }),
    request: withoutSecrets(request, secrets),
    response: withoutSecrets(response, secrets),
    decision,
    ...(detail === undefined ? {} : { detail: maskDetail(detail, secrets) }),
    readings: { ...entry.readings },
    exercised: [...entry.exercised],
    expected,
    lost,
    took,
  }
}

/** `body.password must be string; got 5` says a secret as well. */
function maskDetail(detail: string, secrets: Secrets): string {
  const got = detail.replace(
    /(?<![\w.[\]-])([\w.[\]-]{1,200})( [^;]{1,200}; got )("(?:[^"\\]|\\.)*"?|-?\d[\w.+-]*)/g,
    (all: string, place: string, between: string, value: string) =>
      isSecret(place, value) ? `${place}${between}${JSON.stringify(secrets.mask(textOf(value)))}` : all,
  )
  return secrets.prose(got)
}

function textOf(value: string): string {
  return value.replace(/^"|"$/g, '')
}

function requestOf(request: Request, longest: number, secrets: Secrets): ShownRequest {
  const { method, path, query, headers, body } = request
  return {
    method,
    path: maskPath(path, secrets.mask),
    query: maskPairs(query, secrets.mask),
    headers: redact(headers, secrets.mask),
    body: maskedBody(body, headers['content-type'], longest, secrets),
  }
}

function responseOf(
  { status, reason, headers, body }: Response,
  longest: number,
  secrets: Secrets,
): ShownResponse {
  return {
    status,
    ...present({ reason }),
    headers: redact(headers, secrets.mask),
    body: maskedBody(body, headers['content-type'], longest, secrets),
  }
}

function withoutSecrets<T extends ShownRequest | ShownResponse>(shown: T, secrets: Secrets): T {
  const { headers, body } = shown
  const fields = Object.entries(headers).map(([name, value]) => [name, secrets.without(value)] as const)
  const content = body.encoding === 'text' ? secrets.without(body.content) : body.content
  const target =
    'path' in shown ? { path: secrets.without(shown.path), query: secrets.without(shown.query) } : {}
  return { ...shown, ...target, headers: Object.fromEntries(fields), body: { ...body, content } }
}

function maskedBody(
  body: string | Uint8Array,
  mediaType = '',
  longest: number,
  { mask }: Secrets,
): ShownBody {
  const shown = bodyOf(body, longest)
  if (shown.encoding === 'text') return { ...shown, content: maskBody(shown.content, mediaType, mask) }
  // Bytes that are no UTF-8 may be text in part.
  const text = Buffer.from(shown.content, 'base64').toString('latin1')
  const left = maskBody(text, mediaType, mask)
  return left === text ? shown : { ...shown, content: Buffer.from(left, 'latin1').toString('base64') }
}

function bodyOf(body: string | Uint8Array, longest: number): ShownBody {
  const bytes =
    typeof body === 'string' ? Buffer.from(body) : Buffer.from(body.buffer, body.byteOffset, body.byteLength)
  const cut = bytes.length > longest
  const shown = cut ? bytes.subarray(0, longest) : bytes
  try {
    // Streaming, the decoder leaves out a character that the cut has split.
    const content = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(shown, { stream: cut })
    return { encoding: 'text', content, bytes: bytes.length, cut }
  } catch {
    return { encoding: 'base64', content: shown.toString('base64'), bytes: bytes.length, cut }
  }
}
