import { once } from 'node:events'
import type { Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { UsageError } from '../../engine/book/usage-error.ts'

/** Listens and gives the port taken. Throws a UsageError where that address is not to be had. */
export async function listen(server: Server, port: number, host: string): Promise<number> {
  try {
    server.listen(port, host)
    await once(server, 'listening')
  } catch (error) {
    throw refusal(error as NodeJS.ErrnoException, port, host)
  }
  return (server.address() as AddressInfo).port
}

/** Why that address is not to be had, and what to do. */
function refusal(error: NodeJS.ErrnoException, port: number, host: string): UsageError {
  const details = { kind: 'not-now', cause: error } as const
  switch (error.code) {
    case 'EADDRINUSE':
      return new UsageError(
        `port ${port} on ${host} is taken`,
        `stop what listens there, or choose another (--port ${port < 65_535 ? port + 1 : 4010}) ` +
          'or any free one (--port 0)',
        details,
      )
    case 'EACCES':
      return new UsageError(
        `port ${port} on ${host} is not allowed to you`,
        'choose one above 1023 (--port 4010)',
        details,
      )
    case 'EADDRNOTAVAIL':
    case 'ENOTFOUND':
      return new UsageError(
        `${host} is no address of this machine`,
        'choose one (--host 127.0.0.1, or --host 0.0.0.0 for all)',
        { cause: error },
      )
    default:
      return new UsageError(
        `cannot listen on port ${port} of ${host}: ${error.message}`,
        'choose another port (--port 0 for a free one) or address (--host 127.0.0.1)',
        details,
      )
  }
}
