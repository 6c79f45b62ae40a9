import { STATUS_CODES } from 'node:http'
import type { Socket } from 'node:net'
import type { Response } from '../../engine/spec/request.ts'
import { speak } from '../../engine/journey/speak.ts'

/** A request that the door did not let in, and why. */
export interface TurnedAway {
  readonly status: 400 | 405 | 408 | 413 | 431 | 500
  readonly failure: string
  readonly detail: string
  readonly next: string
}

/** CONNECT asks for a tunnel to another host. */
export const NO_PROXY: TurnedAway = {
  status: 405,
  failure: 'no-proxy',
  detail: 'CONNECT asks for a proxy; this is a mock',
  next: 'give the client the address of the mock as the base URL of the API, not as a proxy',
}

/** The answer to it, in our own voice. */
export function turnedAwayResponse({ status, failure, detail, next }: TurnedAway): Response {
  return speak(status, failure, detail, next)
}

/** Why node could not read a request. */
export function turnedAwayFor(error: NodeJS.ErrnoException, largestHeaders: number): TurnedAway {
  switch (error.code) {
    case 'HPE_HEADER_OVERFLOW':
      return {
        status: 431,
        failure: 'headers-too-large',
        detail: `the request line and headers have more than ${largestHeaders} bytes`,
        next: 'send less in headers; a program that starts the mock may take more: startMock({ largestHeaders })',
      }
    case 'ERR_HTTP_REQUEST_TIMEOUT':
      return {
        status: 408,
        failure: 'too-slow',
        detail: 'the request did not arrive in time',
        next: 'send headers and body without a pause; Content-Length must be the number of bytes sent',
      }
    case 'HPE_INVALID_EOF_STATE':
      return {
        status: 400,
        failure: 'broken-off',
        detail: 'the connection was closed before the request was complete',
        next: 'send as many bytes as Content-Length says, or end a chunked body with a chunk of length 0',
      }
    default:
      return {
        status: 400,
        failure: 'not-http',
        detail: `this is no HTTP/1.1 request: ${error.message}`,
        next: 'speak plain HTTP here, not HTTPS, and check the request line and headers',
      }
  }
}

/**
 * Answers on a connection whose request node could not read, and closes it; what still comes in is heard out
 * for so many milliseconds, or the client would see a reset instead of the answer.
 */
export function answerOnSocket(socket: Socket, turnedAway: TurnedAway, linger: number): void {
  const { status, headers, body } = turnedAwayResponse(turnedAway)
  const all = { ...headers, 'content-length': Buffer.byteLength(body), connection: 'close' }
  const lines = Object.entries(all).map(([name, value]) => `${name}: ${value}\r\n`)
  socket.end(`HTTP/1.1 ${status} ${STATUS_CODES[status]}\r\n${lines.join('')}\r\n${body}`)
  const timer = setTimeout(() => socket.destroy(), linger)
  socket.once('close', () => clearTimeout(timer))
}
