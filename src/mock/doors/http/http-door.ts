import { createServer, type IncomingMessage, type ServerOptions, type ServerResponse } from 'node:http'
import type { Socket } from 'node:net'
import { MINUTE, SECOND } from '../../engine/book/durations.ts'
import type { Mock } from '../../engine/journey/mock.ts'
import { Control } from '../control/control.ts'
import { closeServer } from './close-server.ts'
import { exchange, exchangeAfterContinue, type Exchange } from './exchange.ts'
import { inTurn } from './in-turn.ts'
import { inUrl } from './in-url.ts'
import { listen } from './listen.ts'
import { onUnreadable } from './on-unreadable.ts'
import { answerOnSocket, NO_PROXY, turnedAwayFor, type TurnedAway } from './turned-away.ts'

/** How a mock is reached over HTTP/1.1. Times are in milliseconds, sizes in bytes. */
export interface HttpDoorOptions {
  /** 0, the default, takes a free one. */
  readonly port?: number
  /** The address to listen on; the loopback interface alone unless said otherwise. */
  readonly host?: string
  /** Whether pages of any origin may read answers; they may unless this is false. */
  readonly cors?: boolean
  /** Answers what is under `/_bythebook`; without it those paths are like any other. */
  readonly control?: Control
  /**
   * Bytes of the largest body that is taken in; 64 MiB when left out. What a vendor takes is less, and
   * answered in the vendor's words.
   */
  readonly largestBody?: number
  /** Bytes of the largest request line and headers together; 32 KiB when left out. */
  readonly largestHeaders?: number
  /** Milliseconds that a client may take to send its headers; 20 s when left out. */
  readonly headersTimeout?: number
  /** Milliseconds that a client may take to send a whole request; 2 min when left out. */
  readonly requestTimeout?: number
  /** Milliseconds that a client may stay silent between two requests; 1 min when left out. */
  readonly keepAliveTimeout?: number
  /**
   * Milliseconds that `close` waits for what is under way, and that a refused client which is still sending
   * is heard out; 2 s when left out.
   */
  readonly grace?: number
  /** Told of requests that never reached the mock: too large, too slow, no HTTP. */
  readonly onTurnedAway?: (
    turnedAway: TurnedAway,
    method: string | undefined,
    target: string | undefined,
  ) => void
}

const LARGEST_BODY = 64 * 1024 * 1024
const LARGEST_HEADERS = 32 * 1024
const HEADERS_TIMEOUT = 20 * SECOND
const REQUEST_TIMEOUT = 2 * MINUTE
const KEEP_ALIVE_TIMEOUT = MINUTE
const GRACE = 2 * SECOND

/** Milliseconds between two looks of node for clients that take too long, at the most. */
const CHECKING_INTERVAL = 5 * SECOND

/** An open door: a mock that listens. */
export interface HttpDoor {
  readonly port: number
  /** `http://127.0.0.1:4010` */
  readonly url: string
  /**
   * Takes no more requests, answers those under way, then cuts off who is still there after the grace period.
   */
  close(): Promise<void>
}

/** Opens a mock to HTTP clients. Throws, saying what to do, where it cannot listen there. */
export async function httpDoor(mock: Mock, options: HttpDoorOptions = {}): Promise<HttpDoor> {
  const { port = 0, host = '127.0.0.1', largestHeaders = LARGEST_HEADERS, grace = GRACE } = options
  let closing: Promise<void> | undefined
  const door = exchangeOf(mock, options, () => closing !== undefined)
  const newest = new WeakMap<Socket, ServerResponse>()
  const server = createServer(serverOptions(options), inTurn(newest, exchange, door))
  server.on('checkContinue', inTurn(newest, exchangeAfterContinue, door))
  const turnAway = (socket: Socket, turnedAway: TurnedAway, incoming: Partial<IncomingMessage> = {}) => {
    options.onTurnedAway?.(turnedAway, incoming.method, incoming.url)
    answerOnSocket(socket, turnedAway, grace)
  }
  onUnreadable(server, newest, (socket, error) => turnAway(socket, turnedAwayFor(error, largestHeaders)))
  server.on('connect', (incoming, socket: Socket) => turnAway(socket, NO_PROXY, incoming))
  const sockets = new Set<Socket>()
  server.on('connection', (socket: Socket) => sockets.add(socket.once('close', () => sockets.delete(socket))))
  const taken = await listen(server, port, host)
  // A connection that cannot be accepted, for want of file descriptors, say, is the loss of that client
  // alone.
  server.on('error', () => {})
  return {
    port: taken,
    url: `http://${inUrl(reachable(host))}:${taken}`,
    close: () => (closing ??= closeServer(server, sockets, grace)),
  }
}

function exchangeOf(mock: Mock, options: HttpDoorOptions, isClosing: () => boolean): Exchange {
  const { cors = true, control, largestBody = LARGEST_BODY, grace = GRACE, onTurnedAway } = options
  return {
    cors,
    largestBody,
    linger: grace,
    isClosing,
    // A page of a stranger is not to drive the mock.
    isOpen: (path) => !control || !Control.owns(path),
    answer: (request, remote) =>
      control && Control.owns(request.path) ? control.handle(request, remote) : mock.handle(request),
    onLost: (response) => mock.lose(response),
    onTurnedAway: (turnedAway, { method, url }) => onTurnedAway?.(turnedAway, method, url),
  }
}

function serverOptions(options: HttpDoorOptions): ServerOptions {
  const { headersTimeout = HEADERS_TIMEOUT, requestTimeout = REQUEST_TIMEOUT } = options
  const shortest = Math.min(headersTimeout, requestTimeout)
  return {
    headersTimeout,
    requestTimeout,
    keepAliveTimeout: options.keepAliveTimeout ?? KEEP_ALIVE_TIMEOUT,
    connectionsCheckingInterval: Math.min(CHECKING_INTERVAL, Math.ceil(shortest / 2)),
    maxHeaderSize: options.largestHeaders ?? LARGEST_HEADERS,
    // A missing Host is answered by the door itself, which says what to do.
    requireHostHeader: false,
  }
}

/** An address that a client on this machine can call. */
function reachable(host: string): string {
  if (host === '0.0.0.0') return '127.0.0.1'
  return host === '::' ? '::1' : host
}
