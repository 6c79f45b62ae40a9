import { once } from 'node:events'
import {
  createServer,
  type IncomingHttpHeaders,
  type IncomingMessage,
  type Server,
  type ServerResponse,
} from 'node:http'
import type { AddressInfo } from 'node:net'
import { buffer } from 'node:stream/consumers'
import { cutText } from '../../src/mock/engine/value/cut-text.ts'
import { messageOf } from '../../src/mock/engine/value/message-of.ts'
import { partOf } from '../../src/mock/engine/value/pointer.ts'
import type { InteractionState } from './interaction-state.ts'

/** Milliseconds that a provider may take to enter a state. */
const PATIENCE = 120_000

/** Headers of the connection that Pact made, not of the one to the provider. */
const CONNECTION = new Set(['host', 'connection', 'content-length', 'transfer-encoding'])

/** Characters that are kept of a reason that is no problem document. */
const LONGEST_REASON = 300

/**
 * Stands between Pact's verifier and where a provider enters states: the verifier says only that a state failed,
 * the provider says why.
 */
export class StateRelay {
  readonly #statesUrl: string
  readonly #server: Server
  readonly #reasons = new Map<string, string>()

  private constructor(statesUrl: string) {
    this.#statesUrl = statesUrl
    this.#server = createServer((incoming, outgoing) => void this.#pass(incoming, outgoing))
  }

  /** A relay to the address of a provider, on a free port of this machine. */
  static async start(statesUrl: string): Promise<StateRelay> {
    const relay = new StateRelay(statesUrl)
    // A connection that is kept may be closed for idleness just when the next state is on its way.
    relay.#server.maxRequestsPerSocket = 1
    relay.#server.listen(0, '127.0.0.1')
    await once(relay.#server, 'listening')
    return relay
  }

  get url(): string {
    return `http://127.0.0.1:${(this.#server.address() as AddressInfo).port}/`
  }

  /** Why one of these states was not entered, in the provider's words; nothing where all were. */
  reasonFor(states: readonly InteractionState[]): string | undefined {
    for (const { name, params } of states) {
      const reason = this.#reasons.get(keyOf(name, params))
      if (reason !== undefined) return `${name}: ${reason}`
    }
    return undefined
  }

  close(): void {
    this.#server.close()
    this.#server.closeAllConnections()
  }

  async #pass(incoming: IncomingMessage, outgoing: ServerResponse): Promise<void> {
    let key = ''
    try {
      const body = await buffer(incoming)
      const asked: unknown = JSON.parse(body.toString())
      key = keyOf(String(partOf(asked, 'state')), partOf(asked, 'params'))
      const answer = await fetch(this.#statesUrl, {
        method: 'POST',
        headers: passedOn(incoming.headers),
        body: new Uint8Array(body),
        signal: AbortSignal.timeout(PATIENCE),
      })
      const text = await answer.text()
      if (!answer.ok) this.#reasons.set(key, reasonIn(answer.status, text))
      const type = answer.headers.get('content-type')
      outgoing.writeHead(answer.status, type === null ? {} : { 'content-type': type }).end(text)
    } catch (error) {
      this.#reasons.set(key, `${this.#statesUrl} does not answer: ${causeOf(error)}`)
      outgoing.writeHead(502).end()
    }
  }
}

/** Pact sends parameters in an order of its own. */
function keyOf(name: string, params: unknown = {}): string {
  return JSON.stringify([name, params], (_, value: unknown) =>
    typeof value === 'object' && value !== null && !Array.isArray(value)
      ? Object.fromEntries(Object.entries(value).sort(([one], [other]) => (one < other ? -1 : 1)))
      : value,
  )
}

function passedOn(headers: IncomingHttpHeaders): Record<string, string> {
  const passed = Object.entries(headers).filter(([name]) => !CONNECTION.has(name))
  return Object.fromEntries(passed.map(([name, value]) => [name, String(value)]))
}

/** What a problem document says, or else how the answer begins. */
function reasonIn(status: number, text: string): string {
  const said = ['detail', 'message', 'error', 'title'].flatMap((field) => {
    const value = partOf(parsed(text), field)
    return typeof value === 'string' ? [value] : []
  })
  return said[0] ?? `answered ${status}${text === '' ? '' : `: ${cutText(text, LONGEST_REASON)}`}`
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

/** What `fetch` hides behind "fetch failed". */
function causeOf(error: unknown): string {
  return messageOf(error instanceof Error && error.cause !== undefined ? error.cause : error)
}
