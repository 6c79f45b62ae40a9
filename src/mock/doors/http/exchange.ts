import type { IncomingMessage, ServerResponse } from 'node:http'
import { messageOf } from '../../engine/value/message-of.ts'
import type { Request, Response } from '../../engine/spec/request.ts'
import { REPORT_IT } from '../../engine/journey/speak.ts'
import { corsHeaders, preflight } from './cors.ts'
import { announcedLength, receiveBody } from './receive-body.ts'
import { requestOf } from './request-of.ts'
import { send, writeHead } from './send.ts'
import { turnedAwayResponse, type TurnedAway } from './turned-away.ts'

/** How a door takes requests and answers them. */
export interface Exchange {
  readonly cors: boolean
  /** Bytes. */
  readonly largestBody: number
  /** Milliseconds that a client which is still sending is heard out after its answer. */
  readonly linger: number
  /** Whether this is the last answer on its connection. */
  isClosing(): boolean
  /** Whether this path is for pages in browsers, too. */
  isOpen(path: string): boolean
  answer(request: Request, remote: string | undefined): Response
  onTurnedAway(turnedAway: TurnedAway, incoming: IncomingMessage): void
  /** The client broke off before it had the whole answer. */
  onLost(response: Response): void
}

/** Takes one request of a door. */
export type Take = (incoming: IncomingMessage, outgoing: ServerResponse, door: Exchange) => void

/** Takes one request and answers it. Where the client breaks off in the middle of a body nothing happens. */
export function exchange(incoming: IncomingMessage, outgoing: ServerResponse, door: Exchange): void {
  receiveBody(
    incoming,
    door.largestBody,
    (body) => answer(incoming, outgoing, body, door),
    () => refuseBody(incoming, outgoing, door),
  )
}

/** The same for a client that waits for a word before it sends the body. */
export function exchangeAfterContinue(
  incoming: IncomingMessage,
  outgoing: ServerResponse,
  door: Exchange,
): void {
  if ((announcedLength(incoming) ?? 0) > door.largestBody)
    return refuse(incoming, outgoing, tooLarge(door), door)
  outgoing.writeContinue()
  exchange(incoming, outgoing, door)
}

function answer(incoming: IncomingMessage, outgoing: ServerResponse, body: Uint8Array, door: Exchange): void {
  if (incoming.headers.host === undefined && incoming.httpVersionMinor === 1)
    return refuse(incoming, outgoing, NO_HOST, door)
  const request = requestOf(incoming, body)
  if (!request) return refuse(incoming, outgoing, noPath(incoming), door)
  if (door.isClosing()) outgoing.shouldKeepAlive = false
  const isOpen = door.cors && door.isOpen(request.path)
  // A preflight is the browser's own question: no service and no journal hears of it.
  const permission = isOpen ? preflight(request.method, request.headers) : undefined
  if (permission) return send(outgoing, permission, {})
  try {
    const response = door.answer(request, incoming.socket.remoteAddress)
    if (response.lost) return void incoming.socket.destroy()
    outgoing.once('close', () => outgoing.writableFinished || door.onLost(response))
    send(outgoing, response, isOpen ? corsHeaders(request.headers, response) : {})
  } catch (error) {
    if (outgoing.headersSent) outgoing.destroy()
    else refuse(incoming, outgoing, failed(error), door)
  }
}

function refuse(
  incoming: IncomingMessage,
  outgoing: ServerResponse,
  turnedAway: TurnedAway,
  door: Exchange,
): void {
  door.onTurnedAway(turnedAway, incoming)
  send(outgoing, turnedAwayResponse(turnedAway), CLOSE)
}

/**
 * A client that is still sending would see a reset instead of the answer if the connection were closed at
 * once.
 */
function refuseBody(incoming: IncomingMessage, outgoing: ServerResponse, door: Exchange): void {
  const turnedAway = tooLarge(door)
  door.onTurnedAway(turnedAway, incoming)
  const response = turnedAwayResponse(turnedAway)
  writeHead(outgoing, response, CLOSE)
  outgoing.write(response.body)
  const timer = setTimeout(() => outgoing.end(), door.linger)
  incoming
    .resume()
    .once('end', () => outgoing.end())
    .once('close', () => clearTimeout(timer))
}

const CLOSE = { connection: 'close' }
const NO_HOST: TurnedAway = {
  status: 400,
  failure: 'no-host',
  detail: 'the request has no Host header',
  next: 'send one, as HTTP/1.1 asks: Host: 127.0.0.1',
}

function noPath({ method, url }: IncomingMessage): TurnedAway {
  return {
    status: 400,
    failure: 'no-path',
    detail: `the request target of ${method} is "${url}"`,
    next: 'ask for a path that starts with a slash',
  }
}

function tooLarge({ largestBody }: Exchange): TurnedAway {
  return {
    status: 413,
    failure: 'body-too-large',
    detail: `the body has more than ${largestBody} bytes, the most that this mock takes in`,
    next: 'send less; a program that starts the mock may take more: startMock({ largestBody })',
  }
}

function failed(error: unknown): TurnedAway {
  return { status: 500, failure: 'mock-failed', detail: messageOf(error), next: REPORT_IT }
}
