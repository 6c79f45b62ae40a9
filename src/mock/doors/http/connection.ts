import type { IncomingMessage, ServerResponse } from 'node:http'
import type { Socket } from 'node:net'
import { answerText } from './answer-text.ts'
import { BROKEN_OFF, turnedAwayResponse, type TurnedAway } from './turned-away.ts'

/** A request that can be turned away: what node could read of it, and the answer that goes before. */
export interface Refusable {
  readonly incoming: Partial<Pick<IncomingMessage, 'method' | 'url'>>
  /** The one that is still on its way out. */
  before: ServerResponse | undefined
}

/** A request whose turn it is to be answered. */
export interface Turn extends Refusable {
  readonly connection: Connection
  readonly incoming: IncomingMessage
  readonly outgoing: ServerResponse
}

/** What the connections of a door have in common. */
export interface ConnectionOptions {
  /** Milliseconds that a client is heard out after its last answer. */
  readonly linger: number
  readonly onTurnedAway: (turnedAway: TurnedAway, request: Refusable['incoming']) => void
}

/**
 * The life of one connection: what goes wrong on its socket, in every state, the order of its answers, and its
 * end. Node's own listeners leave the socket at a CONNECT; this one stays.
 */
export class Connection {
  readonly #socket: Socket
  readonly #options: ConnectionOptions
  #newest: Turn | undefined
  /** The last request has been seen, whether or not it has been answered. */
  #isOver = false
  /** What has been refused although the rest of it may still come in. */
  #refused: Refusable | undefined
  /** Bytes that had come in when the newest request was complete. */
  #bytesTaken = 0

  constructor(socket: Socket, options: ConnectionOptions) {
    this.#socket = socket
    this.#options = options
    // A socket closes by itself after an error; without a listener the process would end.
    socket.on('error', () => {})
    // Node passes over the end of a body that belongs to a request for another protocol.
    socket.on('end', () => this.#newest?.incoming.complete === false && this.refuseUnreadable({}, BROKEN_OFF))
  }

  /** Lets a request begin when the one before it has been answered; never behind a last answer. */
  take(incoming: IncomingMessage, outgoing: ServerResponse, begin: (turn: Turn) => void): void {
    const before = this.#newest?.outgoing
    outgoing.on('error', () => this.#socket.destroy())
    // Node goes on reading behind an answer that closes the connection.
    if (this.#isOver || before?.shouldKeepAlive === false) return void incoming.resume()
    const turn: Turn = { connection: this, incoming, outgoing, before: undefined }
    this.#newest = turn
    if (before && !before.writableFinished) goAfter(turn, before)
    if (!before || before.writableEnded) return begin(turn)
    // A pipelined request without a body would otherwise overtake one whose body is still to be read.
    before.once('finish', () => this.#socket.writable && begin(turn))
  }

  /** Notes that a request is there as a whole. Whether there is still someone to answer. */
  receive(turn: Turn): boolean {
    this.#bytesTaken = this.#socket.bytesRead
    return this.#socket.writable && turn !== this.#refused
  }

  /** Answers in our own voice, after the answers that go before, and closes the connection. */
  refuse(request: Refusable, turnedAway: TurnedAway): void {
    this.#refused = request
    this.#isOver = true
    whenSent(request.before, () => {
      // The last word has been said.
      if (!this.#socket.writable) return
      const { incoming } = request
      this.#options.onTurnedAway(turnedAway, incoming)
      this.#end(answerText(turnedAwayResponse(turnedAway), incoming.method), this.#options.linger)
    })
  }

  /** Refuses what comes behind all requests that could be read: what is none, or asks for a tunnel. */
  refuseNext(incoming: Refusable['incoming'], turnedAway: TurnedAway): void {
    const before = this.#newest?.outgoing
    // The last answer by the client's own word may have been sent before node closes behind it.
    if (!this.#isOver && before?.shouldKeepAlive !== false) this.refuse({ incoming, before }, turnedAway)
  }

  /**
   * Refuses what node cannot read: the body of the newest request where that is not there as a whole, else what
   * comes behind it.
   */
  refuseUnreadable(incoming: Refusable['incoming'], turnedAway: TurnedAway): void {
    if (this.#newest?.incoming.complete !== false) this.refuseNext(incoming, turnedAway)
    // Node tells again of each piece that a refused client goes on to send.
    else if (!this.#isOver) this.refuse(this.#newest, turnedAway)
  }

  /** Breaks off instead of an answer, after the answers that go before. */
  breakOff({ before }: Turn): void {
    this.#isOver = true
    whenSent(before, () => this.#socket.destroy())
  }

  /**
   * Says goodbye to a client that waits for nothing, and to any other when its request has been answered. A
   * client that has seen the end closes its side too, and then the socket is closed.
   */
  leave(patience: number): void {
    const newest = this.#newest?.outgoing
    if (this.#socket.writableEnded) this.#end('', patience)
    else if (newest && !newest.writableFinished) newest.once('finish', () => this.leave(patience))
    else if (this.#socket.bytesRead === this.#bytesTaken) this.#end('', patience)
  }

  /** Closes at once. */
  cut(): void {
    this.#socket.destroy()
  }

  /** Sends the last there is to send; a client that is still sending would see a reset instead of it. */
  #end(text: string, patience: number): void {
    const socket = this.#socket
    this.#isOver = true
    if (!socket.writableEnded) socket.end(text)
    socket.resume()
    this.#newest?.incoming.resume()
    const timer = setTimeout(() => socket.destroy(), patience)
    socket.once('close', () => clearTimeout(timer))
  }
}

/** An answer that has been sent is let go, or each request would hold all that came before it on its connection. */
function goAfter(turn: Turn, before: ServerResponse): void {
  turn.before = before
  before.once('finish', () => (turn.before = undefined))
}

/** Node sends answers in the order of their requests: with one, all before it have been sent. */
function whenSent(answer: ServerResponse | undefined, then: () => void): void {
  if (!answer || answer.writableFinished) then()
  else answer.once('finish', then)
}
