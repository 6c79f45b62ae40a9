import type { Response } from '../../engine/spec/request.ts'
import { speak } from '../../engine/journey/speak.ts'
import { METHODS } from './methods.ts'

/** A request that the door did not let in, and why. */
export interface TurnedAway {
  readonly status: 400 | 405 | 408 | 413 | 417 | 431 | 500 | 501
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

/** The client closed its side in the middle of a request. */
export const BROKEN_OFF: TurnedAway = {
  status: 400,
  failure: 'broken-off',
  detail: 'the connection was closed before the request was complete',
  next: 'send as many bytes as Content-Length says, or end a chunked body with a chunk of length 0',
}

/** The answer to what is turned away, in our own voice. */
export function turnedAwayResponse({ status, failure, detail, next }: TurnedAway): Response {
  const response = speak(status, failure, detail, next)
  return status === 405 ? { ...response, headers: { ...response.headers, allow: METHODS } } : response
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
    case 'HPE_INVALID_URL':
      return {
        status: 400,
        failure: 'not-http',
        detail: `the request target cannot be read: ${error.message}`,
        next: 'start it with a slash, and percent-encode what is not ASCII',
      }
    case 'HPE_INVALID_EOF_STATE':
      return BROKEN_OFF
    default:
      return {
        status: 400,
        failure: 'not-http',
        detail: `this is no HTTP/1.1 request: ${error.message}`,
        next: 'speak plain HTTP here, not HTTPS, and check the request line and headers',
      }
  }
}
