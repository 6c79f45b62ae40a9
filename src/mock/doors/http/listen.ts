import { once } from 'node:events'
import type { Server } from 'node:http'
import type { AddressInfo } from 'node:net'

/** Listens and gives the port taken. Throws, saying what to do, where that address is not to be had. */
export async function listen(server: Server, port: number, host: string): Promise<number> {
  try {
    server.listen(port, host)
    await once(server, 'listening')
  } catch (error) {
    throw new Error(reason(error as NodeJS.ErrnoException, port, host), { cause: error })
  }
  return (server.address() as AddressInfo).port
}

function reason(error: NodeJS.ErrnoException, port: number, host: string): string {
  switch (error.code) {
    case 'EADDRINUSE':
      return (
        `port ${port} on ${host} is taken; stop what listens there, or choose another (--port ` +
        `${port + 1}) or any free one (--port 0)`
      )
    case 'EACCES':
      return `port ${port} on ${host} is not allowed to you; choose one above 1023 (--port 4010)`
    case 'EADDRNOTAVAIL':
    case 'ENOTFOUND':
      return `${host} is no address of this machine; choose one (--host 127.0.0.1, or --host 0.0.0.0 for all)`
    default:
      return `cannot listen on port ${port} of ${host}: ${error.message}`
  }
}
