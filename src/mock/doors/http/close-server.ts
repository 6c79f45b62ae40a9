import type { Server } from 'node:http'
import type { Socket } from 'node:net'

/**
 * Takes no more connections, closes idle ones, and after so many milliseconds those whose request is still
 * under way.
 */
export function closeServer(server: Server, sockets: ReadonlySet<Socket>, grace: number): Promise<void> {
  return new Promise((resolve) => {
    const timer = setTimeout(() => server.closeAllConnections(), grace)
    server.close(() => {
      clearTimeout(timer)
      resolve()
    })
    // Node counts a connection that has sent nothing yet as one with a request under way.
    for (const socket of sockets) if (socket.bytesRead === 0) socket.destroy()
  })
}
