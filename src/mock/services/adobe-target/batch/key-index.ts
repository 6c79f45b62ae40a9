/** Writes the key of a row into `target` and says how many bytes it has. */
export type ReadKey = (row: number, target: Uint8Array) => number

const NONE = -1

/**
 * Finds the rows of a key: an open-addressing hash table of row numbers, where the rows of one key are
 * chained from the last to the first. It holds about twelve bytes a row and no key: keys are read again from
 * the batch.
 */
export class KeyIndex {
  readonly #readKey: ReadKey
  readonly #slots: Uint32Array
  readonly #older: Uint32Array
  readonly #candidate: Uint8Array

  /** `longest`: bytes of the longest key. */
  constructor(rows: number, longest: number, readKey: ReadKey) {
    this.#readKey = readKey
    this.#slots = new Uint32Array(2 ** Math.ceil(Math.log2(Math.max(8, rows * 2))))
    this.#older = new Uint32Array(rows)
    this.#candidate = new Uint8Array(longest)
    const key = new Uint8Array(longest)
    for (let row = 0; row < rows; row++) {
      const slot = this.#slotOf(key, readKey(row, key))
      this.#older[row] = this.#slots[slot]!
      this.#slots[slot] = row + 1
    }
  }

  /** The last row of the key in the first `length` bytes; negative when there is none. */
  newest(key: Uint8Array, length: number): number {
    return this.#slots[this.#slotOf(key, length)]! + NONE
  }

  /** The row before that one with the same key; negative when there is none. */
  older(row: number): number {
    return this.#older[row]! + NONE
  }

  /** Where the key is, or where it would be. */
  #slotOf(key: Uint8Array, length: number): number {
    const mask = this.#slots.length - 1
    let slot = hash(key, length) & mask
    while (this.#slots[slot] !== 0 && !this.#has(this.#slots[slot]! + NONE, key, length))
      slot = (slot + 1) & mask
    return slot
  }

  #has(row: number, key: Uint8Array, length: number): boolean {
    if (length > this.#candidate.length || this.#readKey(row, this.#candidate) !== length) return false
    for (let i = 0; i < length; i++) if (this.#candidate[i] !== key[i]) return false
    return true
  }
}

/** FNV-1a, its upper bits stirred into the lower ones. */
function hash(key: Uint8Array, length: number): number {
  let hash = 0x811c9dc5
  for (let i = 0; i < length; i++) hash = Math.imul(hash ^ key[i]!, 0x01000193)
  return (hash ^ (hash >>> 15)) >>> 0
}
