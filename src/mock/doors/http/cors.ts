import type { Headers, Response } from '../../engine/spec/request.ts'
import { METHODS } from './methods.ts'

const FOR_ANYONE = { 'access-control-allow-origin': '*' }

/**
 * Headers that let a page of any origin read an answer, as Prism sends them; those of the answer are named,
 * since `*` does not do so with credentials.
 */
export function corsHeaders({ origin }: Headers, response: Response): Record<string, string> {
  if (origin === undefined) return FOR_ANYONE
  return { ...forOrigin(origin), 'access-control-expose-headers': Object.keys(response.headers).join(', ') }
}

/**
 * The answer to a browser that asks whether it may send a request; nothing where that is not what is asked.
 */
export function preflight(method: string, headers: Headers): Response | undefined {
  const { origin } = headers
  if (method !== 'OPTIONS' || origin === undefined || headers['access-control-request-method'] === undefined)
    return undefined
  const allowed = {
    'access-control-allow-methods': METHODS,
    'access-control-allow-headers': headers['access-control-request-headers'] ?? '*',
  }
  return { status: 204, headers: { ...forOrigin(origin), ...allowed }, body: '' }
}

function forOrigin(origin: string): Record<string, string> {
  return { 'access-control-allow-origin': origin, 'access-control-allow-credentials': 'true', vary: 'origin' }
}
