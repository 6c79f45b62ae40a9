import type { IncomingMessage } from 'node:http'
import { messageOf } from '../../engine/value/message-of.ts'
import type { Delivery } from '../../engine/journey/mock.ts'
import type { Request, Response } from '../../engine/spec/request.ts'
import { REPORT_IT } from '../../engine/journey/speak.ts'
import type { Turn } from './connection.ts'
import { corsHeaders, preflight } from './cors.ts'
import { METHODS } from './methods.ts'
import { announcedLength, receiveBody } from './receive-body.ts'
import { requestOf } from './request-of.ts'
import { send } from './send.ts'
import type { TurnedAway } from './turned-away.ts'
import { wrongHead } from './wrong-head.ts'

/** How a door takes requests and answers them. */
export interface Exchange {
  readonly cors: boolean
  /** Bytes. */
  readonly largestBody: number
  /** Whether this is the last answer on its connection. */
  isClosing(): boolean
  /** Whether this path is for pages in browsers, too. */
  isOpen(path: string): boolean
  answer(request: Request, remote: string | undefined): Delivery
}

/** Takes one request of a door. */
export type Take = (turn: Turn, door: Exchange) => void

/** Takes one request and answers it. Where the client breaks off in the middle of a body nothing happens. */
export function exchange(turn: Turn, door: Exchange): void {
  const wrong = wrongHead(turn.incoming)
  if (wrong) return refuse(turn, wrong)
  receiveBody(
    turn.incoming,
    door.largestBody,
    (body) => answer(turn, body, door),
    () => refuse(turn, tooLarge(door)),
  )
}

/** The same for a client that waits for a word before it sends the body. */
export function exchangeAfterContinue(turn: Turn, door: Exchange): void {
  const { incoming, outgoing } = turn
  const wrong = wrongHead(incoming)
  if (wrong) return refuse(turn, wrong)
  if ((announcedLength(incoming) ?? 0) > door.largestBody) return refuse(turn, tooLarge(door))
  outgoing.writeContinue()
  exchange(turn, door)
}

/** The answer to a client that expects something else of the mock. */
export function refuseExpectation(turn: Turn): void {
  refuse(turn, {
    status: 417,
    failure: 'unknown-expectation',
    detail: `the mock does not know what "${turn.incoming.headers.expect}" expects`,
    next: 'leave the Expect header out, or send Expect: 100-continue',
  })
}

function answer(turn: Turn, body: Uint8Array, door: Exchange): void {
  const { incoming, outgoing, connection } = turn
  if (!connection.receive(turn)) return
  // What comes behind a request for another protocol is lost in node, which reads it as that protocol.
  if (door.isClosing() || wantsUpgrade(incoming)) outgoing.shouldKeepAlive = false
  if (incoming.method === 'OPTIONS' && incoming.url === '*') return send(outgoing, OPTIONS_OF_ALL, {})
  const request = requestOf(incoming, body)
  if (!request) return refuse(turn, noPath(incoming))
  const isOpen = door.cors && door.isOpen(request.path)
  // A preflight is the browser's own question: no service and no journal hears of it.
  const permission = isOpen ? preflight(request.method, request.headers) : undefined
  try {
    if (permission) return send(outgoing, permission, {})
    const { response, lose } = door.answer(request, incoming.socket.remoteAddress)
    if (response.lost) return connection.breakOff(turn)
    if (lose) watch(turn, lose)
    send(outgoing, response, isOpen ? corsHeaders(request.headers, response) : {})
  } catch (error) {
    if (outgoing.headersSent) outgoing.destroy()
    else refuse(turn, failed(error))
  }
}

/** Node says of an answer that it is finished also where the client has broken off: its last write has failed. */
function watch({ incoming: { socket }, outgoing }: Turn, lose: () => void): void {
  let isSent = false
  outgoing.once('finish', () => (isSent = !socket.destroyed))
  outgoing.once('close', () => isSent || lose())
}

function refuse(turn: Turn, turnedAway: TurnedAway): void {
  turn.connection.refuse(turn, turnedAway)
}

function wantsUpgrade({ headers }: IncomingMessage): boolean {
  return headers.upgrade !== undefined && /\bupgrade\b/i.test(headers.connection ?? '')
}

/** What can be asked of the mock as a whole. */
const OPTIONS_OF_ALL: Response = { status: 204, headers: { allow: METHODS }, body: '' }

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
