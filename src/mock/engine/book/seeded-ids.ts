import type { Ids } from './ids.ts'

/** The generator as plain data: two calls from the same point give the same value. */
export type IdsPoint = readonly [number, number, number, number]

/** Chris Doty-Humphrey's sfc32 (PractRand): small, fast and good enough for ids; never for secrets. */
export class SeededIds implements Ids {
  #a: number
  #b: number
  #c: number
  #d: number

  constructor(start: number | IdsPoint) {
    if (typeof start === 'number') {
      ;[this.#a, this.#b, this.#c, this.#d] = [start | 0, 0x9e3779b9 | 0, 0x243f6a88, 1]
      // The first values of neighbouring seeds still resemble each other.
      for (let i = 0; i < 12; i++) this.#next()
    } else {
      ;[this.#a, this.#b, this.#c, this.#d] = start
    }
  }

  get point(): IdsPoint {
    return [this.#a, this.#b, this.#c, this.#d]
  }

  set point(point: IdsPoint) {
    ;[this.#a, this.#b, this.#c, this.#d] = point
  }

  uuid(): string {
    const [a, b, c, d] = [this.#next(), this.#next(), this.#next(), this.#next()]
    const version = (b & 0xffff0fff) | 0x4000
    const variant = (c & 0x3fffffff) | 0x80000000
    return `${high(a)}${low(a)}-${high(b)}-${low(version)}-${high(variant)}-${low(c)}${high(d)}${low(d)}`
  }

  digits(count: number): string {
    let digits = String(1 + this.below(9))
    while (digits.length < count) digits += String(this.below(10))
    return digits
  }

  below(below: number): number {
    return this.#next() % below
  }

  #next(): number {
    const t = (((this.#a + this.#b) | 0) + this.#d) | 0
    this.#d = (this.#d + 1) | 0
    this.#a = this.#b ^ (this.#b >>> 9)
    this.#b = (this.#c + (this.#c << 3)) | 0
    this.#c = (((this.#c << 21) | (this.#c >>> 11)) + t) | 0
    return t >>> 0
  }
}

/** Each byte as two hexadecimal digits. */
const HEX = Array.from({ length: 256 }, (_, byte) => byte.toString(16).padStart(2, '0'))

/** The upper and the lower half of 32 bits, four hexadecimal digits each. */
const high = (bits: number) => HEX[(bits >>> 24) & 0xff]! + HEX[(bits >>> 16) & 0xff]!
const low = (bits: number) => HEX[(bits >>> 8) & 0xff]! + HEX[bits & 0xff]!
