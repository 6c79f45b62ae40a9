import {
  createServer,
  type IncomingMessage,
  type Server,
  type ServerOptions,
  type ServerResponse,
} from 'node:http'
import type { Socket } from 'node:net'
import { SECOND } from '../../engine/book/durations.ts'
import type { Mock } from '../../engine/journey/mock.ts'
import type { FieldsOf } from '../../hand/check-fields.ts'
import { readFlag } from '../../hand/read-flag.ts'
import { atPlace } from '../../hand/at-place.ts'
import { Control } from '../control/control.ts'
import { asListener } from '../as-listener.ts'
import { closeServer } from './close-server.ts'
import { Connections } from './connections.ts'
import { readDoorLimits, type DoorLimits } from './door-limits.ts'
import { exchange, exchangeAfterContinue, refuseExpectation, type Exchange, type Take } from './exchange.ts'
import { inUrl } from './in-url.ts'
import { listen } from './listen.ts'
import { methodOf, type Unreadable } from './method-of.ts'
import { readHost } from './read-host.ts'
import { NO_PROXY, turnedAwayFor, type TurnedAway } from './turned-away.ts'

/** How a mock is reached over HTTP/1.1. Times are in milliseconds, sizes in bytes. */
export interface HttpDoorOptions extends Partial<DoorLimits> {
  /** The address to listen on; the loopback interface alone unless said otherwise. */
  readonly host?: string
  /** Whether pages of any origin may read answers; they may unless this is false. */
  readonly cors?: boolean
  /** Answers what is under `/_bythebook`; without it those paths are like any other. */
  readonly control?: Control
  /** Told of requests that never reached the mock: too large, too slow, no HTTP. */
  readonly onTurnedAway?: (
    turnedAway: TurnedAway,
    method: string | undefined,
    target: string | undefined,
  ) => void
}

/** What `httpDoor` takes. */
export const DOOR_OPTIONS: FieldsOf<HttpDoorOptions> = {
  port: true,
  host: true,
  cors: true,
  control: true,
  onTurnedAway: true,
  largestBody: true,
  largestHeaders: true,
  headersTimeout: true,
  requestTimeout: true,
  keepAliveTimeout: true,
  grace: true,
}

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
  const limits = readDoorLimits(options)
  const host = atPlace('host', () => readHost(options.host))
  const { port, largestHeaders, grace } = limits
  let closing: Promise<void> | undefined
  const door = exchangeOf(mock, options, limits, () => closing !== undefined)
  const server = createServer(serverOptions(limits))
  // Those that are left out would not be looked at: a second Host, say. Their bytes are counted.
  server.maxHeadersCount = 0
  // Who has sent all that he will send still gets his answers.
  Object.assign(server, { httpAllowHalfOpen: true })
  // A connection that cannot be accepted, for want of file descriptors, say, is the loss of that client alone.
  server.on('error', () => {})
  const onTurnedAway = asListener(options.onTurnedAway)
  const connections = new Connections(server, {
    linger: grace,
    onTurnedAway: (turnedAway, { method, url }) => onTurnedAway?.(turnedAway, method, url),
  })
  serve(server, connections, door, largestHeaders)
  const taken = await listen(server, port, host)
  return {
    port: taken,
    url: `http://${inUrl(reachable(host))}:${taken}`,
    close: () => (closing ??= closeServer(server, connections, grace)),
  }
}

/** Gives each event of node to the connection that it is about. */
function serve(server: Server, connections: Connections, door: Exchange, largestHeaders: number): void {
  const inTurn = (take: Take) => (incoming: IncomingMessage, outgoing: ServerResponse) =>
    connections.of(incoming.socket).take(incoming, outgoing, (turn) => take(turn, door))
  server.on('request', inTurn(exchange))
  server.on('checkContinue', inTurn(exchangeAfterContinue))
  server.on('checkExpectation', inTurn(refuseExpectation))
  server.on('clientError', (error: Unreadable, socket: Socket) => {
    const method = methodOf(error)
    connections.of(socket).refuseUnreadable({ method }, turnedAwayFor(error, largestHeaders))
  })
  server.on('connect', (incoming, socket: Socket) => connections.of(socket).refuseNext(incoming, NO_PROXY))
}

function exchangeOf(
  mock: Mock,
  { cors = true, control }: HttpDoorOptions,
  { largestBody }: DoorLimits,
  isClosing: () => boolean,
): Exchange {
  return {
    cors: atPlace('cors', () => readFlag(cors)),
    largestBody,
    isClosing,
    // A page of a stranger is not to drive the mock.
    isOpen: (path) => !control || !Control.owns(path),
    answer: (request, remote) =>
      control && Control.owns(request.path)
        ? { response: control.handle(request, remote) }
        : mock.deliver(request),
  }
}

function serverOptions(limits: DoorLimits): ServerOptions {
  const { headersTimeout, requestTimeout, keepAliveTimeout, largestHeaders } = limits
  return {
    headersTimeout,
    requestTimeout,
    keepAliveTimeout,
    connectionsCheckingInterval: Math.min(CHECKING_INTERVAL, Math.ceil(headersTimeout / 2)),
    maxHeaderSize: largestHeaders,
    // A missing Host is answered by the door itself, which says what to do.
    requireHostHeader: false,
  }
}

/** An address that a client on this machine can call. */
function reachable(host: string): string {
  if (host === '0.0.0.0') return '127.0.0.1'
  return host === '::' ? '::1' : host
}
