import { markOf, type Mask } from './mark-of.ts'
import { maskTarget } from './mask-path.ts'
import { maskProse } from './mask-prose.ts'

/** Characters from which on a secret is looked for wherever it may have been repeated. */
const SHORTEST = 6
/** Characters from which on it is looked for within words, too. */
const TELLING = 12
/** Secrets that are looked for at most: a table may have a column of them. */
const MOST = 100

/** The secrets of one exchange: an answer or a message may repeat what a header said. */
export class Secrets {
  readonly #put: Mask
  readonly #seen = new Map<string, string>()

  constructor(put: Mask = markOf) {
    this.#put = put
  }

  /** Masks a secret and remembers it. */
  readonly mask: Mask = (secret) => {
    const put = this.#put(secret)
    if (put === secret) return put
    for (const part of [secret, ...secret.split(/[/:;, ]+/).filter(({ length }) => length >= TELLING)])
      if (part.length >= SHORTEST && this.#seen.size < MOST)
        this.#seen.set(part, part === secret ? put : this.#put(part))
    return put
  }

  /** A path and a query without secrets. */
  target(target: string): string {
    return this.without(maskTarget(target, this.mask))
  }

  /** A sentence without secrets, those that were masked before among them. */
  prose(text: string): string {
    return this.without(maskProse(text, this.mask))
  }

  /** Text without the secrets that were masked before. */
  without(text: string): string {
    let left = text
    for (const [secret, put] of [...this.#seen].sort(([a], [b]) => b.length - a.length))
      for (const written of new Set([
        secret,
        encodeURIComponent(secret.toWellFormed()),
        JSON.stringify(secret).slice(1, -1),
      ]))
        if (left.includes(written)) left = left.replace(patternOf(written), () => put)
    return left
  }
}

function patternOf(text: string): RegExp {
  const literal = text.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&')
  return new RegExp(text.length >= TELLING ? literal : `(?<![A-Za-z0-9])${literal}(?![A-Za-z0-9])`, 'g')
}
