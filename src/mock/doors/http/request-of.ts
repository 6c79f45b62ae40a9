import type { IncomingMessage } from 'node:http'
import type { Headers, Request } from '../../engine/spec/request.ts'
import { inUrl } from './in-url.ts'
import { isHostname } from './is-hostname.ts'

/** The request target of a client that takes the mock for a proxy. */
const ABSOLUTE = /^https?:\/\/([^/?#]+)([^?#]*)/i

/**
 * What node got as the engine takes it: path and query as they came. Nothing where the request target is
 * neither a path nor an address.
 */
export function requestOf(incoming: IncomingMessage, body: Uint8Array): Request | undefined {
  const target = incoming.url ?? ''
  const absolute = target.startsWith('/') ? undefined : ABSOLUTE.exec(target)
  if (absolute === null || (absolute && !isHostname(absolute[1]!))) return undefined
  const mark = target.indexOf('?')
  const path = mark < 0 ? target : target.slice(0, mark)
  return {
    method: incoming.method ?? 'GET',
    path: absolute ? absolute[2] || '/' : path,
    query: mark < 0 ? '' : target.slice(mark + 1),
    headers: headersOf(incoming),
    body,
    origin: `http://${absolute?.[1] ?? (incoming.headers.host || addressOf(incoming))}`,
  }
}

function headersOf({ headers }: IncomingMessage): Headers {
  const cookies = headers['set-cookie']
  return cookies ? { ...(headers as Headers), 'set-cookie': cookies.join(', ') } : (headers as Headers)
}

function addressOf({ socket }: IncomingMessage): string {
  return `${inUrl(socket.localAddress ?? '127.0.0.1')}:${socket.localPort}`
}
