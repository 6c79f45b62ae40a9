/** Chance that is the same for the same seed: of one stream, such as a connection, among many. */
export class Random {
  #state: number

  constructor(seed: number, stream: number) {
    this.#state = mix(mix(seed >>> 0) ^ mix((stream + 0x9e3779b9) >>> 0))
  }

  /** A number from 0 to 1, 1 itself left out (mulberry32). */
  next(): number {
    this.#state = (this.#state + 0x6d2b79f5) >>> 0
    return mix(this.#state) / 2 ** 32
  }

  /** A whole number from 0 up to a limit, which is left out. */
  below(limit: number): number {
    return Math.floor(this.next() * limit)
  }

  /** True in so many of a hundred cases. */
  percent(share: number): boolean {
    return this.next() * 100 < share
  }

  pick<T>(values: readonly T[]): T {
    return values[this.below(values.length)]!
  }

  bytes(length: number): Buffer {
    return Buffer.from(Array.from({ length }, () => this.below(256)))
  }
}

function mix(value: number): number {
  let mixed = Math.imul(value ^ (value >>> 15), value | 1)
  mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
  return (mixed ^ (mixed >>> 14)) >>> 0
}
