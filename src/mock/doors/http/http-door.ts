import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { Socket } from 'node:net'
import type { Mock } from '../../engine/journey/mock.ts'
import { Control } from '../control/control.ts'
import { closeServer } from './close-server.ts'
import { exchange, exchangeAfterContinue, type Exchange } from './exchange.ts'
import { listen } from './listen.ts'
import { onUnreadable } from './on-unreadable.ts'
import { inUrl } from './request-of.ts'
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
   * The largest body that is taken in, 64 MiB; what a vendor takes is less, and answered in the vendor's
   * words.
   */
  readonly largestBody?: number
  /** The largest request line and headers together, 32 KiB. */
  readonly largestHeaders?: number
  /**
   * How long a client may take to send headers (20 s), a whole request (120 s), and to stay silent between
   * two requests (60 s).
   */
  readonly headersTimeout?: number
  readonly requestTimeout?: number
  readonly keepAliveTimeout?: number
  /**
   * How long `close` waits for what is under way, and how long a refused client that is still sending is
   * heard out: 2 s.
   */
  readonly grace?: number
  /** Told of requests that never reached the mock: too large, too slow, no HTTP. */
  readonly onTurnedAway?: (
    turnedAway: TurnedAway,
    method: string | undefined,
    target: string | undefined,
  ) => void
}

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
  const {
    port = 0,
    host = '127.0.0.1',
    cors = true,
    control,
    largestBody = 64 * 1024 * 1024,
    grace = 2000,
    onTurnedAway,
  } = options
  let closing: Promise<void> | undefined
  const door: Exchange = {
    cors,
    largestBody,
    linger: grace,
    isClosing: () => closing !== undefined,
    isOpen: (path) => !control || !Control.owns(path),
    answer: (request, remote) =>
      control && Control.owns(request.path) ? control.handle(request, remote) : mock.handle(request),
    onLost: (response) => mock.lose(response),
    onTurnedAway: (turnedAway, { method, url }) => onTurnedAway?.(turnedAway, method, url),
  }
  const newest = new WeakMap<Socket, ServerResponse>()
  const take = (how: typeof exchange) => (incoming: IncomingMessage, outgoing: ServerResponse) => {
    const { socket } = incoming
    const before = newest.get(socket)
    newest.set(socket, outgoing)
    // A pipelined request without a body would otherwise overtake one whose body is still to be read.
    if (before && !before.writableEnded)
      before.once('finish', () => socket.writable && how(incoming, outgoing, door))
    else how(incoming, outgoing, door)
  }
  const server = createServer(limits(options), take(exchange))
  server.on('checkContinue', take(exchangeAfterContinue))
  const sockets = new Set<Socket>()
  server.on('connection', (socket: Socket) => sockets.add(socket.once('close', () => sockets.delete(socket))))
  const turnAway = (
    socket: Socket,
    turnedAway: TurnedAway,
    { method, url }: Partial<IncomingMessage> = {},
  ) => {
    onTurnedAway?.(turnedAway, method, url)
    answerOnSocket(socket, turnedAway, grace)
  }
  onUnreadable(server, newest, (socket, error) =>
    turnAway(socket, turnedAwayFor(error, largestHeaders(options))),
  )
  server.on('connect', (incoming, socket: Socket) => turnAway(socket, NO_PROXY, incoming))
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

function limits(options: HttpDoorOptions) {
  const { headersTimeout = 20_000, requestTimeout = 120_000, keepAliveTimeout = 60_000 } = options
  const connectionsCheckingInterval = Math.min(5000, Math.ceil(Math.min(headersTimeout, requestTimeout) / 2))
  return {
    headersTimeout,
    requestTimeout,
    keepAliveTimeout,
    connectionsCheckingInterval,
    maxHeaderSize: largestHeaders(options),
    requireHostHeader: false,
  }
}

function largestHeaders(options: HttpDoorOptions): number {
  return options.largestHeaders ?? 32 * 1024
}

/** An address that a client on this machine can call. */
function reachable(host: string): string {
  if (host === '0.0.0.0') return '127.0.0.1'
  return host === '::' ? '::1' : host
}
