import type { Entry } from '../engine/book/entry.ts'
import { redact } from '../engine/sandbox/redact.ts'
import type { ShownBody, ShownEntry } from './shown-entry.ts'

/** A journal entry as the control API shows it: secrets masked, bodies cut after so many bytes. */
export function entryOf(
  {
    number,
    id,
    at,
    service,
    operation,
    request,
    response,
    decision,
    detail,
    readings,
    exercised,
    expected,
    lost,
    took,
  }: Entry,
  longest: number,
): ShownEntry {
  const { method, path, query } = request
  const { status, reason } = response
  return {
    number,
    id,
    at: new Date(at).toISOString(),
    ...(service === undefined ? {} : { service }),
    ...(operation === undefined ? {} : { operation }),
    request: { method, path, query, headers: redact(request.headers), body: bodyOf(request.body, longest) },
    response: {
      status,
      ...(reason === undefined ? {} : { reason }),
      headers: redact(response.headers),
      body: bodyOf(response.body, longest),
    },
    decision,
    ...(detail === undefined ? {} : { detail }),
    readings: { ...readings },
    exercised: [...exercised],
    expected,
    lost,
    took,
  }
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
