import { once } from 'node:events'
import http, { type IncomingMessage } from 'node:http'
import https from 'node:https'
import { json } from 'node:stream/consumers'
import { partOf } from '../../mock/engine/value/pointer.ts'

/** Milliseconds that a provider may take to say who it is. */
const PATIENCE = 5000

/**
 * Whether a bythebook mock answers at an address, asked without the proxy that Node takes from its environment
 * where it is told to. Throws why nothing answers.
 */
export async function probe(url: string): Promise<boolean> {
  const { get, Agent } = url.startsWith('https:') ? https : http
  const signal = AbortSignal.timeout(PATIENCE)
  const request = get(`${url.replace(/\/$/, '')}/_bythebook/version`, { agent: new Agent(), signal })
  try {
    const [response] = (await once(request, 'response')) as [IncomingMessage]
    return response.statusCode === 200 && partOf(await json(response), 'name') === 'bythebook'
  } catch (error) {
    // One error for each address of the name, and no word of its own.
    if (error instanceof SyntaxError) return false
    throw error instanceof AggregateError ? error.errors[0] : error
  } finally {
    request.destroy()
  }
}
