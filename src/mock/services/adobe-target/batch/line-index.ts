const NEWLINE = 0x0a
const RETURN = 0x0d

/**
 * Where the lines of a text are, eight bytes a line. Blank lines are left out, and so is a carriage return
 * before a newline.
 */
export class LineIndex {
  /** Per line, where it starts and where it ends. */
  readonly #bounds: Uint32Array

  private constructor(bounds: Uint32Array) {
    this.#bounds = bounds
  }

  /** Finds the lines from `from` on. It stops looking after `most`: a text with more has `most` + 1. */
  static of(bytes: Uint8Array, from: number, most: number): LineIndex {
    let bounds = new Uint32Array(1024)
    let used = 0
    for (let start = from; start < bytes.length && used <= most * 2;) {
      const newline = bytes.indexOf(NEWLINE, start)
      const next = newline < 0 ? bytes.length : newline
      const end = next > start && bytes[next - 1] === RETURN ? next - 1 : next
      if (end > start) {
        if (used === bounds.length) bounds = doubled(bounds)
        bounds[used++] = start
        bounds[used++] = end
      }
      start = next + 1
    }
    return new LineIndex(bounds.slice(0, used))
  }

  get count(): number {
    return this.#bounds.length / 2
  }

  start(line: number): number {
    return this.#bounds[line * 2]!
  }

  end(line: number): number {
    return this.#bounds[line * 2 + 1]!
  }
}

function doubled(bounds: Uint32Array): Uint32Array<ArrayBuffer> {
  const larger = new Uint32Array(bounds.length * 2)
  larger.set(bounds)
  return larger
}
