import { connect, type Socket } from 'node:net'
import { AnswerReader, type Answer } from '../traffic/answer-reader.ts'
import { failed } from '../traffic/failed.ts'
import { sourceAddress } from '../traffic/source-address.ts'
import type { SoakRequest } from './soak-request.ts'

/** Milliseconds after which a mock that does not answer hangs. */
const DEADLINE = 30_000

/** A client that keeps its connection open and sends several requests at once. */
export class SoakClient {
  readonly #port: number
  #number: number
  #socket: Socket | undefined

  constructor(port: number, number: number) {
    this.#port = port
    this.#number = number
  }

  /** Sends requests at once and reads their answers. Gives what is wrong with each that is wrong. */
  async ask(requests: readonly SoakRequest[]): Promise<string[]> {
    const socket = this.#opened()
    socket.write(Buffer.concat(requests.map(({ bytes }) => bytes)))
    const reader = new AnswerReader((index) => requests[index]?.method)
    const ended = await answersOn(socket, reader, requests.length)
    if (ended !== undefined) this.leave()
    const wrong = requests.map((request, index) => wrongWith(request, reader.answers[index]))
    return [ended, ...wrong].filter((text) => text !== undefined)
  }

  /** Breaks off in the middle of a request. */
  cut({ bytes }: SoakRequest, at: number): void {
    this.#opened().write(bytes.subarray(0, Math.floor(bytes.length * at)))
    this.#socket!.resetAndDestroy()
    this.#socket = undefined
  }

  leave(): void {
    this.#socket?.destroy()
    this.#socket = undefined
  }

  #opened(): Socket {
    if (this.#socket) return this.#socket
    const socket = connect({ port: this.#port, host: '127.0.0.1', ...sourceAddress(this.#number++) })
    // What is lost is told by the answers that do not come.
    socket.on('error', () => {})
    return (this.#socket = socket)
  }
}

/** Waits for so many answers. Gives what came instead, if anything did. */
function answersOn(socket: Socket, reader: AnswerReader, count: number): Promise<string | undefined> {
  return new Promise((resolve) => {
    const done = (ended?: string) => {
      clearTimeout(timer)
      socket.off('data', read).off('close', close)
      resolve(ended)
    }
    const close = () => done(`closed after ${reader.answers.length} of ${count} answers`)
    const read = (chunk: Buffer) => {
      reader.read(chunk)
      if (reader.fault !== undefined) done(reader.fault)
      else if (reader.answers.length >= count) done(reader.isWithin ? 'more than was asked for' : undefined)
    }
    const timer = setTimeout(
      () => done(`it hangs after ${reader.answers.length} of ${count} answers`),
      DEADLINE,
    )
    socket.on('data', read).once('close', close)
  })
}

function wrongWith(request: SoakRequest, answer: Answer | undefined): string | undefined {
  const wrong = answer && (failed(answer) ?? request.objection(answer))
  if (wrong === undefined) return undefined
  return `${wrong}: ${request.bytes.toString('latin1').slice(0, 300)}`
}
