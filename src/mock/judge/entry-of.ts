import type { Entry } from '../engine/book/entry.ts'
import { present } from '../engine/value/present.ts'
import type { Request, Response } from '../engine/spec/request.ts'
import { redact } from './redact.ts'
import type { ShownBody, ShownEntry, ShownRequest, ShownResponse } from './shown-entry.ts'

/** A journal entry as the control API shows it: secrets masked, bodies cut after so many bytes. */
export function entryOf(entry: Entry, longest: number): ShownEntry {
  const { number, id, at, service, operation, decision, detail, expected, lost, took } = entry
  return {
    number,
    id,
    at: new Date(at).toISOString(),
    ...present({ service, operation }),
    request: requestOf(entry.request, longest),
    response: responseOf(entry.response, longest),
    decision,
    ...present({ detail }),
    readings: { ...entry.readings },
    exercised: [...entry.exercised],
    expected,
    lost,
    took,
  }
}

function requestOf({ method, path, query, headers, body }: Request, longest: number): ShownRequest {
  return { method, path, query, headers: redact(headers), body: bodyOf(body, longest) }
}

function responseOf({ status, reason, headers, body }: Response, longest: number): ShownResponse {
  return { status, ...present({ reason }), headers: redact(headers), body: bodyOf(body, longest) }
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
