import type { Entry } from '../../src/mock/engine/book/entry.ts'
import type { Request } from '../../src/mock/engine/spec/request.ts'
import { bodyText } from '../../src/mock/engine/spec/request.ts'
import type { Mask } from '../../src/mock/judge/mask/mark-of.ts'
import { maskBody } from '../../src/mock/judge/mask/mask-body.ts'
import { maskPairs } from '../../src/mock/judge/mask/mask-pairs.ts'
import { maskPath } from '../../src/mock/judge/mask/mask-path.ts'
import { Secrets } from '../../src/mock/judge/mask/secrets.ts'
import { agreedHeaders } from './agreed-headers.ts'
import type { InteractionState } from './interaction-state.ts'
import type { IsDocumented } from './documented-headers.ts'
import { VALUE, type IsOwnSecret } from './own-secrets.ts'
import { standInFor } from './stand-in.ts'

/**
 * What a pact holds of one call and of what came before it: only headers that the spec documents, and in the
 * place of a secret that is not the mock's own a value that the contract takes as well.
 */
export class PactMask {
  readonly #isDocumented: IsDocumented
  readonly #isOwn: IsOwnSecret
  readonly #secrets: Secrets

  constructor(isDocumented: IsDocumented, isOwn: IsOwnSecret) {
    this.#isDocumented = isDocumented
    this.#isOwn = isOwn
    this.#secrets = new Secrets((secret) => (isOwn(secret) ? secret : standInFor(secret)))
  }

  asked({ request, operation = '' }: Entry): Request {
    const { mask } = this.#secrets
    const headers = agreedHeaders(request.headers, (name) => this.#isDocumented(operation, name), mask)
    return {
      ...request,
      path: this.#without(maskPath(request.path, mask)),
      query: this.#without(maskPairs(request.query, mask)),
      headers,
      body: this.#bytes(request.body, request.headers['content-type'], mask),
    }
  }

  /** A state whose parameters may repeat what a request holds. */
  state({ name, params }: InteractionState): InteractionState {
    const text = maskBody(JSON.stringify(params ?? {}), 'application/json', this.#secrets.mask)
    return { name, params: JSON.parse(this.#without(text)) as Record<string, unknown> }
  }

  /** The body of an answer: what it repeats of a request is as it is there. */
  answered({ response }: Entry): string | Uint8Array {
    const text = bodyText(response)
    if (Buffer.byteLength(text) !== Buffer.byteLength(response.body)) return response.body
    const named = maskBody(text, response.headers['content-type'] ?? '', this.#secrets.mask)
    const left = this.#without(named)
    return left === text ? response.body : left
  }

  /** Text may repeat what another call of this client held. */
  #without(text: string): string {
    return this.#secrets.without(
      text.replace(VALUE, (value) => (this.#isOwn(value) ? value : standInFor(value))),
    )
  }

  #bytes(body: Uint8Array, mediaType = '', mask: Mask): Uint8Array {
    // Each byte is a character and comes back as one, whatever the encoding.
    const text = Buffer.from(body).toString('latin1')
    const left = this.#without(maskBody(text, mediaType, mask))
    return left === text ? body : Buffer.from(left, 'latin1')
  }
}
