import type { Server } from 'node:http'
import type { Socket } from 'node:net'
import { Connection, type ConnectionOptions } from './connection.ts'

/** All connections of a server that are open, those that node has let go of after a CONNECT among them. */
export class Connections {
  readonly #open = new Set<Connection>()
  readonly #bySocket = new WeakMap<Socket, Connection>()
  #onEmpty: (() => void) | undefined
  #accepted = 0

  constructor(server: Server, options: ConnectionOptions) {
    server.on('connection', (socket: Socket) => {
      const connection = new Connection(socket, options)
      this.#accepted++
      this.#bySocket.set(socket, connection)
      this.#open.add(connection)
      socket.once('close', () => {
        this.#open.delete(connection)
        if (this.#open.size === 0) this.#onEmpty?.()
      })
    })
  }

  of(socket: Socket): Connection {
    return this.#bySocket.get(socket)!
  }

  /** How many there have been. */
  get accepted(): number {
    return this.#accepted
  }

  open(): Iterable<Connection> {
    return this.#open
  }

  /** Waits until the last has closed. */
  async allClosed(): Promise<void> {
    if (this.#open.size > 0) await new Promise<void>((resolve) => (this.#onEmpty = resolve))
  }
}
