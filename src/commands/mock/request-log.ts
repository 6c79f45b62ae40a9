import type { Writable } from 'node:stream'

/** Bytes that wait for a reader at most: some ten thousand lines. */
const MOST_WAITING = 1024 * 1024
/** Milliseconds that a reader is given at the end. */
const LAST_WORDS = 500

/**
 * Lines for a reader who may be slow, gone, or never there: what waits for it has a bound, and the lines beyond
 * are left out and counted. Writing never waits and never throws.
 */
export class RequestLog {
  readonly #stream: Writable
  #isLost = false
  #leftOut = 0

  constructor(stream: Writable) {
    this.#stream = stream
    stream.on('error', () => (this.#isLost = true))
    stream.on('drain', () => this.#tellLeftOut())
    unblock(stream)
  }

  /** Writes a line, unless there is no reader or too much waits for it. */
  write(line: string): void {
    if (this.#isLost) return
    if (this.#stream.writableLength >= MOST_WAITING) {
      this.#leftOut++
      return
    }
    this.#tellLeftOut()
    this.#stream.write(`${line}\n`)
  }

  /** Whether all that was written has left, after a short wait for the reader. */
  close(): Promise<boolean> {
    if (this.#isLost) return Promise.resolve(true)
    return new Promise((resolve) => {
      const timer = setTimeout(() => resolve(false), LAST_WORDS)
      this.#stream.write('', () => {
        clearTimeout(timer)
        resolve(true)
      })
    })
  }

  #tellLeftOut(): void {
    if (this.#leftOut === 0) return
    const told =
      this.#leftOut === 1
        ? '1 line left out: nobody read it'
        : `${this.#leftOut} lines left out: nobody read them`
    this.#leftOut = 0
    this.#stream.write(`(${told})\n`)
  }
}

/** Node lets a terminal that is stopped hold up the whole process. */
function unblock(stream: Writable): void {
  const handle: unknown = '_handle' in stream ? stream._handle : undefined
  if (typeof handle !== 'object' || handle === null) return
  if ('setBlocking' in handle && typeof handle.setBlocking === 'function') handle.setBlocking(false)
}
