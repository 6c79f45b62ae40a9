import type { Amount } from './amount.ts'
import type { Ledger } from './ledger.ts'
import type { AnyRow } from './table.ts'

/** The tables of a store, by name, as far as a share looks into them. */
type Tables = Readonly<Record<string, { holds(row: AnyRow): boolean; list(): readonly AnyRow[] }>>

/** What holds rows on top of a share: a store, or another share. */
export interface Holder {
  base: Share | undefined
  /** Rows that are in no share below. */
  own: Amount
  /** Rows of shares below that are not here any more; the shares hold them all the same. */
  readonly lost: Map<Share, Amount>
}

/**
 * How a store stood when it was forked: what it and its forks hold together. It counts once, and for as long
 * as anything holds it; the last that does takes it over.
 */
export class Share implements Holder {
  base: Share | undefined
  own: Amount
  readonly lost: Map<Share, Amount>
  readonly tables: Tables
  readonly #ledger: Ledger
  readonly #holders = new Set<Holder>()
  /** The share that has taken this one over. */
  #heir: Share | undefined

  /** Takes over what a holder has on top of its own base, and becomes its base. */
  constructor(holder: Holder, tables: Tables, ledger: Ledger) {
    this.base = holder.base
    this.own = { ...holder.own }
    this.lost = new Map(holder.lost)
    this.tables = tables
    this.#ledger = ledger
    this.base?.exchange(holder, this)
    holder.base = this
    holder.own = { rows: 0, bytes: 0 }
    holder.lost.clear()
    this.#holders.add(holder)
  }

  hold(holder: Holder): void {
    this.#holders.add(holder)
  }

  /** Lets a holder go; the last one takes the share over, so a share is never without any. */
  release(holder: Holder): void {
    this.#holders.delete(holder)
    const [last, another] = this.#holders
    if (last && !another) this.#passOnTo(last)
  }

  exchange(holder: Holder, other: Holder): void {
    this.#holders.delete(holder)
    this.#holders.add(other)
  }

  /** The share, this or one below it, that a row came with; nothing where it is in none. */
  ownerOf(table: string, row: AnyRow): Share | undefined {
    if (!this.tables[table]?.holds(row)) return undefined
    return this.base?.ownerOf(table, row) ?? this
  }

  #passOnTo(last: Holder): void {
    const lost = takeLost(last, this)
    this.#ledger.subtract(lost)
    last.own = {
      rows: last.own.rows + this.own.rows - lost.rows,
      bytes: last.own.bytes + this.own.bytes - lost.bytes,
    }
    for (const [share, amount] of this.lost) addLost(last, share, amount)
    last.base = this.base
    this.base?.exchange(this, last)
    if (last instanceof Share) this.#heir = last
  }

  /** This share, or what has taken it over. */
  get standing(): Share {
    return this.#heir?.standing ?? this
  }
}

/** Notes that a holder has lost so much of a share below it. */
export function addLost({ lost }: Holder, share: Share, { rows, bytes }: Amount): void {
  const before = lost.get(share)
  lost.set(share, { rows: (before?.rows ?? 0) + rows, bytes: (before?.bytes ?? 0) + bytes })
}

/** What a holder has lost of a share, also under the names of those that the share has taken over. */
function takeLost({ lost }: Holder, of: Share): Amount {
  const sum = { rows: 0, bytes: 0 }
  for (const [share, { rows, bytes }] of lost) {
    if (share.standing !== of) continue
    sum.rows += rows
    sum.bytes += bytes
    lost.delete(share)
  }
  return sum
}
