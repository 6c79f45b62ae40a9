import { once } from 'node:events'
import type { Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { UsageError } from '../../engine/book/usage-error.ts'
import { present } from '../../engine/value/present.ts'

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

/** Why that address is not to be had, and what to do: in the words of a program, and of the command line. */
function refusal(error: NodeJS.ErrnoException, port: number, host: string): UsageError {
  const refused = (problem: string, next: (option: Option) => string, kind?: 'not-now') =>
    new UsageError(problem, next(ofProgram), { ...present({ kind }), typed: next(ofCommand), cause: error })
  const other = port < 65_535 ? port + 1 : 4010
  switch (error.code) {
    case 'EADDRINUSE':
      return refused(
        `port ${port} on ${host} is taken`,
        (option) =>
          `stop what listens there, or choose another (${option('port', other)}) ` +
          `or any free one (${option('port', 0)})`,
        'not-now',
      )
    case 'EACCES':
      return refused(
        `port ${port} on ${host} is not allowed to you`,
        (option) => `choose one above 1023 (${option('port', 4010)})`,
        'not-now',
      )
    case 'EADDRNOTAVAIL':
    case 'ENOTFOUND':
      return refused(
        `${host} is no address of this machine`,
        (option) => `choose one (${option('host', '127.0.0.1')}, or ${option('host', '0.0.0.0')} for all)`,
      )
    default:
      return refused(
        `cannot listen on port ${port} of ${host}: ${error.message}`,
        (option) =>
          `choose another port (${option('port', 0)} for a free one) or address (${option('host', '127.0.0.1')})`,
        'not-now',
      )
  }
}

/** How somebody writes an option with its value. */
type Option = (name: 'port' | 'host', value: string | number) => string

const ofProgram: Option = (name, value) => `${name}: ${typeof value === 'string' ? `'${value}'` : value}`
const ofCommand: Option = (name, value) => `--${name} ${value}`
