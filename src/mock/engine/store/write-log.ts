import type { Amount } from './amount.ts'
import type { Ledger } from './ledger.ts'
import { addLost, type Holder, type Share } from './share.ts'
import type { AnyRow } from './table.ts'
import { weightOf } from './weight.ts'

/** One change that a request made. Together they are what a store that outlives the process would log. */
export interface Write {
  readonly table: string
  readonly row: AnyRow
  readonly kind: 'put' | 'delete'
}

/** The writes of one transaction, and what they weigh. It throws a StoreFull as soon as they are too much. */
export class WriteLog {
  readonly writes: Write[] = []
  readonly #holder: Holder
  readonly #ledger: Ledger
  #more: Amount = { rows: 0, bytes: 0 }
  /** Rows that are gone here, and that a share holds all the same. */
  #lost: { readonly share: Share; readonly amount: Amount }[] = []

  constructor(holder: Holder, ledger: Ledger) {
    this.#holder = holder
    this.#ledger = ledger
  }

  put(table: string, row: AnyRow, old: AnyRow | undefined): void {
    this.writes.push({ table, kind: 'put', row })
    if (old === row) return
    if (old) this.#remove(table, old)
    this.#more.rows++
    this.#more.bytes += weightOf(row)
    this.#ledger.checkRoom(this.#more)
  }

  delete(table: string, row: AnyRow): void {
    this.writes.push({ table, kind: 'delete', row })
    this.#remove(table, row)
  }

  /** Counts the writes as done. Throws a StoreFull, counting nothing, where there is no room left by now. */
  commit(): void {
    this.#ledger.checkRoom(this.#more)
    this.#ledger.add(this.#more)
    const { own } = this.#holder
    own.rows += this.#more.rows
    own.bytes += this.#more.bytes
    for (const { share, amount } of this.#lost) addLost(this.#holder, share, amount)
    this.#more = { rows: 0, bytes: 0 }
    this.#lost = []
  }

  #remove(table: string, row: AnyRow): void {
    const amount = { rows: 1, bytes: weightOf(row) }
    const share = this.#holder.base?.ownerOf(table, row)
    if (share) {
      this.#lost.push({ share, amount })
    } else {
      this.#more.rows--
      this.#more.bytes -= amount.bytes
    }
  }
}
