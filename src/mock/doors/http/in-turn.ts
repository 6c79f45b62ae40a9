import type { IncomingMessage, ServerResponse } from 'node:http'
import type { Socket } from 'node:net'
import type { Exchange, Take } from './exchange.ts'

/**
 * Takes each request when the one before it on its connection has been answered. `newest` holds the last
 * answer begun on each connection.
 */
export function inTurn(newest: WeakMap<Socket, ServerResponse>, take: Take, door: Exchange) {
  return (incoming: IncomingMessage, outgoing: ServerResponse): void => {
    const { socket } = incoming
    const before = newest.get(socket)
    newest.set(socket, outgoing)
    if (!before || before.writableEnded) return take(incoming, outgoing, door)
    // A pipelined request without a body would otherwise overtake one whose body is still to be read.
    before.once('finish', () => socket.writable && take(incoming, outgoing, door))
  }
}
