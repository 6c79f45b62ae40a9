import type { Entry } from '../../src/mock/engine/book/entry.ts'
import { printableLines } from '../../src/mock/engine/value/printable.ts'
import { maskText } from '../../src/mock/judge/mask/mask-text.ts'
import { Secrets } from '../../src/mock/judge/mask/secrets.ts'
import { secretsIn } from './secrets-in.ts'

/** How what a client sent and said is told in the output of a test runner, which others may read. */
export class Told {
  readonly #secrets = new Secrets()

  /** The secrets of these requests are known wherever the client repeats them. */
  constructor(entries: readonly Entry[]) {
    for (const { request } of entries) for (const secret of secretsIn(request)) this.#secrets.mask(secret)
  }

  /** Text of a client without secrets. */
  readonly hide = (text: string): string => this.#secrets.without(maskText(text, this.#secrets.mask))

  /** Lines of ours about a client: without its secrets, and all of their characters can be seen. */
  lines(lines: readonly string[]): string {
    return printableLines(this.#secrets.prose(lines.join('\n')))
  }
}
