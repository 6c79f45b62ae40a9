import { STATUS_CODES } from 'node:http'
import { bodyText, type Response } from '../../engine/spec/request.ts'

/**
 * The last answer of a connection as it goes over the wire, for where node has none to write to; a HEAD is
 * answered without the body. It goes out as UTF-8.
 */
export function answerText(response: Response, method: string | undefined): string {
  const { status, headers } = response
  const body = bodyText(response)
  const all = {
    ...headers,
    'content-length': Buffer.byteLength(body),
    date: new Date().toUTCString(),
    connection: 'close',
  }
  const lines = Object.entries(all).map(([name, value]) => `${name}: ${value}\r\n`)
  const head = `HTTP/1.1 ${status} ${STATUS_CODES[status]}\r\n${lines.join('')}\r\n`
  return method === 'HEAD' ? head : head + body
}
