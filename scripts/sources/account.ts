import { plain } from './plain-text.ts'
import { ACCOUNTS, type Account, type Quote } from './quotes-of.ts'
import type { Unit } from './split-document.ts'

/** How a quote lies in a document: the units it touches, and whether it is one place or could be several. */
export interface Placement {
  readonly units: readonly number[]
  readonly isAmbiguous: boolean
}

/** A document as one text without markup, with where each of its units is. */
export class Stream {
  readonly #units: readonly Unit[]
  readonly #starts: readonly number[]
  readonly #text: string

  constructor(units: readonly Unit[]) {
    this.#units = units
    let start = 0
    this.#starts = units.map(({ text }) => (start += text.length + 1) - text.length - 1)
    this.#text = units.map(({ text }) => text).join(' ')
  }

  /**
   * The units that a quote touches, wherever it stands. A quote that is a whole unit touches only those that
   * read the same. One that stands in several units that read differently is ambiguous, except in code, where
   * samples share lines.
   */
  place(quote: string): Placement {
    const text = plain(quote)
    if (text === '') return { units: [], isAmbiguous: false }
    const whole = this.#units.flatMap((unit, i) => (unit.text === text ? [i] : []))
    if (whole.length > 0) return { units: whole, isAmbiguous: false }
    const places: number[][] = []
    for (let at = this.#text.indexOf(text); at >= 0; at = this.#text.indexOf(text, at + 1))
      places.push(this.#touched(at, at + text.length))
    const inProse = places.filter((place) => place.some((i) => this.#units[i]!.kind !== 'code'))
    const different = new Set(inProse.map((place) => place.map((i) => this.#units[i]!.text).join(' ')))
    return { units: [...new Set(places.flat())], isAmbiguous: different.size > 1 }
  }

  #touched(from: number, to: number): number[] {
    return this.#units.flatMap(({ text }, i) =>
      this.#starts[i]! < to && this.#starts[i]! + text.length > from ? [i] : [],
    )
  }
}

/** Per unit of a document, the first kind of account that touches it; nothing where none does. */
export function account(units: readonly Unit[], quotes: readonly Quote[]): (Account | undefined)[] {
  const stream = new Stream(units)
  const accounts: (Account | undefined)[] = units.map(() => undefined)
  for (const kind of ACCOUNTS) {
    for (const { text } of quotes.filter((quote) => quote.account === kind)) {
      for (const i of stream.place(text).units) accounts[i] ??= kind
    }
  }
  return accounts
}
