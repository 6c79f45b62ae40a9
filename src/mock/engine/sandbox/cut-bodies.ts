import type { CutBody, Entry } from '../book/entry.ts'
import { murmur3 } from '../value/murmur3.ts'

/** Bytes that are kept of a body which is too large to be kept whole. */
export const KEPT_OF_LARGE = 65_536

/** An entry with no more than so many bytes of each body, which says where one is cut. */
export function cutBodies(entry: Entry, most = KEPT_OF_LARGE): Entry {
  const { request, response } = entry
  const asked = cut(request.body, most)
  const answered = cut(response.body, most)
  if (!asked && !answered) return entry
  return {
    ...entry,
    request: asked ? { ...request, body: asked.body } : request,
    response: answered ? { ...response, body: answered.body } : response,
    cut: { ...entry.cut, ...(asked && { request: asked.cut }), ...(answered && { response: answered.cut }) },
  }
}

function cut(body: string | Uint8Array, most: number): { body: Uint8Array; cut: CutBody } | undefined {
  if (body.length <= most) return undefined
  const whole = typeof body === 'string' ? new TextEncoder().encode(body) : body
  return { body: startOf(body, most), cut: { bytes: whole.length, digest: murmur3(whole) } }
}

/** A copy: a part of a text or of bytes would keep the whole, and `slice` of a Buffer is such a part. */
function startOf(body: string | Uint8Array, most: number): Uint8Array {
  if (typeof body === 'string') return new TextEncoder().encode(body.slice(0, most))
  return new Uint8Array(body.subarray(0, most))
}
