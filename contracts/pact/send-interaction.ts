import { present } from '../../src/mock/engine/value/present.ts'
import { targetOf } from '../../src/mock/engine/spec/request.ts'
import type { Interaction } from './interactions.ts'

/**
 * Sends the request of an interaction, byte for byte, to a server at `baseUrl`, and gives the status that
 * came.
 */
export type SendInteraction = (baseUrl: string, interaction: Interaction) => Promise<number>

/** As clients do that know nothing of the mock: a body of which nothing else is said is JSON. */
export const sendInteraction: SendInteraction = async (baseUrl, { request }) => {
  const headers = new Headers(present(request.headers))
  const hasBody = request.body.length > 0
  if (hasBody && !headers.has('content-type')) headers.set('content-type', 'application/json')
  const response = await fetch(baseUrl + targetOf(request), {
    method: request.method,
    headers,
    ...(hasBody ? { body: new Uint8Array(request.body) } : {}),
  })
  await response.arrayBuffer()
  return response.status
}
