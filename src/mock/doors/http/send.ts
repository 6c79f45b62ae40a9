import type { ServerResponse } from 'node:http'
import type { Response } from '../../engine/spec/request.ts'

/** Sends an answer, head and body in one write where its turn has come. */
export function send(
  outgoing: ServerResponse,
  response: Response,
  more: Readonly<Record<string, string>>,
): void {
  const size = writeHead(outgoing, response, more)
  // Text without a character beyond ASCII is the same bytes in Latin-1, which Node copies instead of
  // encoding.
  if (typeof response.body === 'string' && size === response.body.length)
    return void outgoing.end(response.body, 'latin1')
  // Before its turn, node puts the head of bytes before all that was said, such as that the client may go on.
  if (!outgoing.socket) outgoing.flushHeaders()
  outgoing.end(response.body)
}

/** Writes the head of an answer: its own headers, then `more`. Gives the bytes of the body. */
function writeHead(
  outgoing: ServerResponse,
  { status, reason, headers, body }: Response,
  more: Readonly<Record<string, string>>,
): number {
  const size = typeof body === 'string' ? Buffer.byteLength(body) : body.length
  const all: Record<string, string | number> = { ...headers, ...more }
  if (status !== 204 && status !== 304) all['content-length'] = size
  if (reason === undefined) outgoing.writeHead(status, all)
  else outgoing.writeHead(status, reason, all)
  return size
}
