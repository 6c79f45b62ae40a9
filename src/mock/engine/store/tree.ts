import {
  branchOf,
  collect,
  countBefore,
  countOf,
  insert,
  split,
  without,
  type Compare,
  type IsBefore,
  type Node,
  type Owner,
} from './node.ts'

/**
 * An ordered set of rows that counts: `rank`, `at` and `slice` cost the logarithm of its size, so a page and
 * a total cost the same over a thousand rows as over a million. `fork` is O(1): both trees share their nodes
 * and copy the path of what they change.
 */
export class Tree<Row> {
  #root: Node<Row>
  #owner: Owner = {}
  readonly #compare: Compare<Row>

  constructor(compare: Compare<Row>, root?: Node<Row>) {
    this.#compare = compare
    this.#root = root ?? { owner: this.#owner, rows: [] }
  }

  get size(): number {
    return countOf(this.#root)
  }

  /** A second tree with the same rows; a change of one is never seen by the other. */
  fork(): Tree<Row> {
    this.#owner = {}
    return new Tree(this.#compare, this.#root)
  }

  /** Adds the row in place of the one that compares equal, and gives that one, if there was one. */
  add(row: Row): Row | undefined {
    const owner = this.#owner
    const replaced: { row?: Row } = {}
    this.#root = insert(this.#root, row, this.#compare, owner, replaced)
    const second = split(this.#root, owner)
    if (second) this.#root = branchOf([this.#root, second], owner)
    return replaced.row
  }

  /** Takes out the row that compares equal; says whether there was one. */
  remove(row: Row): boolean {
    if (this.find(row) === undefined) return false
    this.#root = without(this.#root, row, this.#compare, this.#owner) ?? { owner: this.#owner, rows: [] }
    return true
  }

  find(row: Row): Row | undefined {
    const found = this.first((there) => this.#compare(there, row) < 0)
    return found !== undefined && this.#compare(found, row) === 0 ? found : undefined
  }

  /** The first row that is not before the bound. */
  first(isBefore: IsBefore<Row>): Row | undefined {
    return this.at(this.rank(isBefore))
  }

  /** How many rows are before the bound. */
  rank(isBefore: IsBefore<Row>): number {
    let node = this.#root
    let rank = 0
    while ('nodes' in node) {
      const child = Math.max(0, countBefore(node.firsts, isBefore) - 1)
      for (let i = 0; i < child; i++) rank += countOf(node.nodes[i]!)
      node = node.nodes[child]!
    }
    return rank + countBefore(node.rows, isBefore)
  }

  at(index: number): Row | undefined {
    return this.slice(index, index + 1)[0]
  }

  /** The rows from one position up to, and without, another. */
  slice(from: number, to: number): Row[] {
    const rows: Row[] = []
    collect(this.#root, Math.max(0, from), Math.min(to, this.size), rows)
    return rows
  }
}
