import { murmur3 } from '../../value/murmur3.ts'
import type { Observation } from './observation.ts'

/** Bytes of the longest body that is part of the text as it is; a digest stands for a longer one. */
const LONGEST = 65_536

/**
 * Writes requests as text: two that are the same but for headers which do not matter have the same. Takes the
 * names of the headers that do, in lower case.
 */
export function requestText(...headers: readonly string[]): (call: Observation) => string {
  return (call) => {
    const { method, path, query, body } = call.entry.request
    const parameters = query.split('&').sort().join('&')
    const { bytes, digest } = call.entry.cut?.request ?? { bytes: body.length, digest: undefined }
    const content = bytes > LONGEST ? `${bytes} bytes #${digest ?? murmur3(body)}` : (call.body ?? null)
    const values = headers.map((name) => call.headers[name] ?? null)
    return JSON.stringify([method, path, parameters, values, content])
  }
}
