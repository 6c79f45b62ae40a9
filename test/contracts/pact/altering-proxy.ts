import { once } from 'node:events'
import { createServer, request as ask, type IncomingMessage } from 'node:http'
import type { AddressInfo } from 'node:net'
import { buffer } from 'node:stream/consumers'
import { onTestFinished } from 'vitest'

/** A request as it comes by, and the answer to it. */
export interface Passing {
  readonly method: string
  readonly target: string
  readonly status: number
  readonly reason: string
  readonly headers: Readonly<Record<string, string>>
  readonly text: string
}

/** What a proxy does to what comes by. */
export interface Alteration {
  /** The path and query that are asked for instead. */
  readonly target?: (target: string) => string
  readonly answer?: (passing: Passing) => Partial<Passing>
}

/** A proxy to an address, until the test ends: it alters one thing. Gives its own address. */
export async function alteringProxy(upstream: string, { target, answer }: Alteration): Promise<string> {
  const server = createServer((incoming, outgoing) => {
    const { method = 'GET', url = '/', headers } = incoming
    const on = ask(new URL(target?.(url) ?? url, upstream), { method, headers, agent: false }, (came) => {
      void passing(method, url, came).then((whole) => {
        const { status, reason, headers, text } = { ...whole, ...answer?.(whole) }
        outgoing.writeHead(status, reason, headers).end(Buffer.from(text, 'latin1'))
      })
    })
    incoming.pipe(on)
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  onTestFinished(() => {
    server.close()
    server.closeAllConnections()
  })
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`
}

/** A body is latin1 text, so that one that is no text passes byte by byte. */
async function passing(method: string, target: string, came: IncomingMessage): Promise<Passing> {
  const text = (await buffer(came)).toString('latin1')
  const pairs = Object.entries(came.headers).filter(([name]) => !HOPS.has(name))
  const headers = Object.fromEntries(pairs.map(([name, value]) => [name, String(value)]))
  return { method, target, status: came.statusCode!, reason: came.statusMessage!, headers, text }
}

/** Headers of a connection or of a body of that length. */
const HOPS = new Set(['connection', 'keep-alive', 'transfer-encoding', 'content-length', 'date'])
