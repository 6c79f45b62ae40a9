import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { Pact } from '../../../contracts/pact/pact-file.ts'

/** What a client asked of a broker. */
export interface BrokerCall {
  readonly method: string
  readonly path: string
  readonly authorization: string | undefined
  readonly body: unknown
}

/** As much of a Pact broker as a verification needs: it holds one pact, and keeps what is published. */
export class SmallBroker {
  readonly calls: BrokerCall[] = []
  readonly #server: Server
  readonly #publishes: boolean
  #url = ''

  private constructor(pact: Pact, publishes: boolean) {
    this.#publishes = publishes
    this.#server = createServer((request, response) => {
      const chunks: Buffer[] = []
      request.on('data', (chunk: Buffer) => chunks.push(chunk))
      request.on('end', () => {
        const text = Buffer.concat(chunks).toString()
        const { method = '', url = '' } = request
        this.calls.push({
          method,
          path: url,
          authorization: request.headers.authorization,
          body: text === '' ? undefined : (JSON.parse(text) as unknown),
        })
        response
          .writeHead(200, { 'content-type': 'application/hal+json' })
          .end(JSON.stringify(this.#answer(url, pact)))
      })
    })
  }

  static async start(pact: Pact, { publishes = true } = {}): Promise<SmallBroker> {
    const broker = new SmallBroker(pact, publishes)
    await new Promise<void>((resolve) => broker.#server.listen(0, '127.0.0.1', resolve))
    broker.#url = `http://127.0.0.1:${(broker.#server.address() as AddressInfo).port}`
    return broker
  }

  get url(): string {
    return this.#url
  }

  published(): BrokerCall[] {
    return this.calls.filter(({ path }) => path.endsWith('/results'))
  }

  async close(): Promise<void> {
    this.#server.closeAllConnections()
    await new Promise((resolve) => this.#server.close(resolve))
  }

  #answer(path: string, pact: Pact): object {
    const link = (to: string) => ({ href: `${this.url}${to}`, templated: to.includes('{') })
    if (path.endsWith('/for-verification')) {
      const self = { ...link('/pact'), name: 'a pact' }
      return {
        _links: { self: link(path) },
        _embedded: {
          pacts: [
            {
              shortDescription: 'main',
              verificationProperties: { pending: false, notices: [] },
              _links: { self },
            },
          ],
        },
      }
    }
    if (path === '/pact')
      return {
        ...pact,
        _links: {
          self: link('/pact'),
          'pb:provider': link('/provider'),
          ...(this.#publishes ? { 'pb:publish-verification-results': link('/results') } : {}),
        },
      }
    if (path === '/provider')
      return {
        _links: {
          self: link(path),
          'pb:branch-version': link('/provider/branches/{branch}/versions/{version}'),
          'pb:version-tag': link('/provider/versions/{version}/tags/{tag}'),
        },
      }
    if (path === '/')
      return { _links: { 'pb:provider-pacts-for-verification': link('/{provider}/for-verification') } }
    return { _links: {} }
  }
}
