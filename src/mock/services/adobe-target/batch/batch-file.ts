import { WEIGHT } from '../../../engine/store/weight.ts'
import { cellEnd, cellText, cellTexts, decodeCell, type CellReading } from './cell.ts'
import { isUnsendable, LARGEST_PROFILE } from './failing.ts'
import { KeyIndex } from './key-index.ts'
import type { LineIndex } from './line-index.ts'

/** The kinds of id that a batch can be keyed by. */
export type BatchKey = 'pcId' | 'thirdPartyId'

/** The rows that cannot be applied: 1 for each of them, and how many they are. */
interface Failed {
  readonly rows: Uint8Array
  readonly count: number
}

const DOT = 0x2e

/** Bytes that a row costs beside its own: its line, its place among the keys, whether it fails. */
const BYTES_A_ROW = 21

const bytesOf = new TextEncoder()
const utf8 = new TextDecoder()

/**
 * A well-formed batch as it was sent. Its rows are read from its bytes when they are asked for, and its keys
 * are indexed when the first one is looked for, so that taking it in holds nobody up. A batch of 500,000 rows
 * costs its bytes and some 21 more a row. What it says never changes, and the forks of a sandbox share it.
 */
export class BatchFile {
  readonly key: BatchKey
  /** Names of the attributes, in the order of the header. */
  readonly columns: readonly string[]
  /** Rows after the header. */
  readonly rows: number
  /** Whether any row sets any attribute. */
  readonly hasValues: boolean
  readonly #bytes: Uint8Array
  readonly #lines: LineIndex
  readonly #reading: CellReading
  #keysMade: KeyIndex | undefined
  #failedMade: Failed | undefined

  /** Takes the lines of a batch, its header first. */
  constructor(bytes: Uint8Array, lines: LineIndex, reading: CellReading) {
    this.#bytes = bytes
    this.#lines = lines
    this.#reading = reading
    const [key, ...columns] = cellTexts(bytes, lines.start(0), lines.end(0), reading)
    this.key = key === 'pcId' ? 'pcId' : 'thirdPartyId'
    this.columns = columns
    this.rows = lines.count - 1
    this.hasValues = this.#someRow((row) => !this.values(row).next().done)
  }

  /** Bytes that it keeps when all that can be asked of it has been asked. */
  get [WEIGHT](): number {
    return this.#bytes.byteLength + this.rows * BYTES_A_ROW
  }

  /** How many rows cannot be applied. */
  get failures(): number {
    return this.#failed.count
  }

  /** Bytes that the longest id has as it was sent. */
  get longestKey(): number {
    let longest = 0
    for (let row = 0; row < this.rows; row++)
      longest = Math.max(longest, this.#keyEnd(row) - this.#lines.start(row + 1))
    return longest
  }

  /** The id of a row as it was sent, decoded. */
  id(row: number): string {
    return cellText(this.#bytes, this.#lines.start(row + 1), this.#keyEnd(row), this.#reading)
  }

  /**
   * Writes into `target` the bytes of the id of a row, without the suffix that names an edge, and says how
   * many they are.
   */
  readKey(row: number, target: Uint8Array): number {
    const length = decodeCell(
      this.#bytes,
      this.#lines.start(row + 1),
      this.#keyEnd(row),
      target,
      this.#reading,
    )
    if (this.key === 'thirdPartyId') return length
    let end = 0
    while (end < length && target[end] !== DOT) end++
    return end
  }

  /** Whether a row that can be applied has the key in the first `length` bytes. */
  hasKey(key: Uint8Array, length: number): boolean {
    let row = this.#keys.newest(key, length)
    while (row >= 0 && this.fails(row)) row = this.#keys.older(row)
    return row >= 0
  }

  /** Whether a row that can be applied names the id. */
  names(id: string): boolean {
    const key = bytesOf.encode(id)
    return this.hasKey(key, key.length)
  }

  /** The ids that rows of both name which can be applied, each once. */
  *idsInCommon(other: BatchFile): Generator<string, void> {
    const [few, many] = this.rows < other.rows ? [this, other] : [other, this]
    const key = new Uint8Array(few.longestKey)
    for (let row = 0; row < few.rows; row++) {
      const length = few.readKey(row, key)
      if (few.#keys.newest(key, length) !== row) continue
      if (few.hasKey(key, length) && many.hasKey(key, length)) yield utf8.decode(key.subarray(0, length))
    }
  }

  /** The rows of an id that can be applied, first to last. */
  rowsOf(id: string): number[] {
    const key = bytesOf.encode(id)
    const rows: number[] = []
    for (let row = this.#keys.newest(key, key.length); row >= 0; row = this.#keys.older(row))
      if (!this.fails(row)) rows.push(row)
    return rows.reverse()
  }

  /** The attributes that a row sets; empty cells and cells beyond the header set none. */
  *values(row: number): Generator<readonly [name: string, value: string], void> {
    const end = this.#lines.end(row + 1)
    let start = this.#keyEnd(row) + 1
    for (let column = 0; column < this.columns.length && start <= end; column++) {
      const stop = cellEnd(this.#bytes, start, end)
      const value = cellText(this.#bytes, start, stop, this.#reading)
      if (value !== '') yield [this.columns[column]!, value]
      start = stop + 1
    }
  }

  fails(row: number): boolean {
    return this.#failed.rows[row] === 1
  }

  get #keys(): KeyIndex {
    return (this.#keysMade ??= new KeyIndex(this.rows, this.longestKey, (row, target) =>
      this.readKey(row, target),
    ))
  }

  get #failed(): Failed {
    return (this.#failedMade ??= this.#findFailures())
  }

  #keyEnd(row: number): number {
    return cellEnd(this.#bytes, this.#lines.start(row + 1), this.#lines.end(row + 1))
  }

  #findFailures(): Failed {
    const rows = new Uint8Array(this.rows)
    const key = new Uint8Array(this.longestKey)
    for (let row = 0; row < this.rows; row++) {
      const length = this.readKey(row, key)
      if (length === 0 || (this.key === 'thirdPartyId' && isUnsendable(key, length)) || this.#isTooLarge(row))
        rows[row] = 1
    }
    return { rows, count: rows.reduce((sum, failed) => sum + failed, 0) }
  }

  #isTooLarge(row: number): boolean {
    if (this.#lines.end(row + 1) - this.#lines.start(row + 1) <= LARGEST_PROFILE) return false
    let size = 0
    for (const [name, value] of this.values(row)) size += bytesOf.encode(name + value).length
    return size > LARGEST_PROFILE
  }

  #someRow(holds: (row: number) => boolean): boolean {
    for (let row = 0; row < this.rows; row++) if (holds(row)) return true
    return false
  }
}
