import type { Server, ServerResponse } from 'node:http'
import type { Socket } from 'node:net'

/**
 * Tells once of a connection whose request node cannot read, after what came before it on that connection has
 * been answered. `newest` holds the last answer begun on each.
 */
export function onUnreadable(
  server: Server,
  newest: WeakMap<Socket, ServerResponse>,
  refuse: (socket: Socket, error: NodeJS.ErrnoException) => void,
): void {
  const refused = new WeakSet<Socket>()
  server.on('clientError', (error: NodeJS.ErrnoException, socket: Socket) => {
    // Node may tell again of what a refused client goes on to send.
    if (refused.has(socket)) return
    if (error.code === 'ECONNRESET' || !socket.writable) return void socket.destroy()
    refused.add(socket)
    const before = newest.get(socket)
    if (before?.req.complete && !before.writableFinished)
      before.once('finish', () => socket.writable && refuse(socket, error))
    else refuse(socket, error)
  })
}
