import { isJson } from '../../src/mock/engine/spec/media-type.ts'
import type { Interaction } from './interactions.ts'

/** Bytes of the largest body, or of the parameters of all states together, that a pact is to hold. */
const LARGEST = 256 * 1024

/** Why a pact cannot hold an interaction; nothing where it can. */
export function whyNotInPact({ request, states }: Interaction): string | undefined {
  const { body, headers } = request
  if (body.length > LARGEST) return `the body has ${body.length} bytes; a pact is to hold ${LARGEST} at most`
  if (JSON.stringify(states).length > LARGEST) return `the states take more than ${LARGEST} bytes`
  if (headers['host'] !== undefined)
    return 'it says which Host it calls, and a client calls the address that it is given'
  const text = decoded(body)
  if (text === undefined) return 'the body is no UTF-8 text'
  if (isJson(headers['content-type'] ?? 'application/json') && text !== '' && !isHeldAsJson(text))
    return 'Pact compares a JSON body as JSON, and this one is none, or null'
  return undefined
}

function decoded(body: Uint8Array): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(body)
  } catch {
    return undefined
  }
}

/** Pact takes `null` for no body at all. */
function isHeldAsJson(text: string): boolean {
  try {
    return JSON.parse(text) !== null
  } catch {
    return false
  }
}
