/** Orders rows of one kind: negative when `a` comes before `b`, zero when they are the same row. */
export type Compare<Row> = (a: Row, b: Row) => number

/** True for the rows before a bound, false from the bound on. */
export type IsBefore<Row> = (row: Row) => boolean

/** Who may change a node in place: the tree that made it, until it is forked. */
export type Owner = object
export interface Leaf<Row> {
  readonly owner: Owner
  readonly rows: Row[]
}
export interface Branch<Row> {
  readonly owner: Owner
  readonly nodes: Node<Row>[]
  readonly firsts: Row[]
  count: number
}
export type Node<Row> = Leaf<Row> | Branch<Row>

/** The most rows of a leaf and the most children of a branch; one more, and it is split. */
const WIDTH = 32

export function countOf<Row>(node: Node<Row>): number {
  return 'nodes' in node ? node.count : node.rows.length
}

function firstOf<Row>(node: Node<Row>): Row {
  return 'nodes' in node ? node.firsts[0]! : node.rows[0]!
}

export function branchOf<Row>(nodes: Node<Row>[], owner: Owner): Branch<Row> {
  return {
    owner,
    nodes,
    firsts: nodes.map(firstOf),
    count: nodes.reduce((sum, node) => sum + countOf(node), 0),
  }
}

function owned<Row>(node: Node<Row>, owner: Owner): Node<Row> {
  if (node.owner === owner) return node
  if ('nodes' in node) return { owner, nodes: [...node.nodes], firsts: [...node.firsts], count: node.count }
  return { owner, rows: [...node.rows] }
}

/** Binary search: the number of leading rows that are before the bound. */
export function countBefore<Row>(rows: readonly Row[], isBefore: IsBefore<Row>): number {
  let low = 0
  let high = rows.length
  while (low < high) {
    const middle = (low + high) >>> 1
    if (isBefore(rows[middle]!)) low = middle + 1
    else high = middle
  }
  return low
}

function childFor<Row>(branch: Branch<Row>, row: Row, compare: Compare<Row>): number {
  return Math.max(0, countBefore(branch.firsts, (first) => compare(first, row) <= 0) - 1)
}

/** The node with the row; `replaced` gets the row that compared equal, if there was one. */
export function insert<Row>(
  shared: Node<Row>,
  row: Row,
  compare: Compare<Row>,
  owner: Owner,
  replaced: { row?: Row },
): Node<Row> {
  const node = owned(shared, owner)
  if (!('nodes' in node)) {
    const index = countBefore(node.rows, (there) => compare(there, row) < 0)
    const old = node.rows[index]
    if (old === undefined || compare(old, row) !== 0) node.rows.splice(index, 0, row)
    else {
      replaced.row = old
      node.rows[index] = row
    }
    return node
  }
  const index = childFor(node, row, compare)
  const before = countOf(node.nodes[index]!)
  const child = insert(node.nodes[index]!, row, compare, owner, replaced)
  node.count += countOf(child) - before
  const second = split(child, owner)
  node.nodes[index] = child
  node.firsts[index] = firstOf(child)
  if (second) {
    node.nodes.splice(index + 1, 0, second)
    node.firsts.splice(index + 1, 0, firstOf(second))
  }
  return node
}

/** Moves the upper half of an over-full node into a new sibling. */
export function split<Row>(node: Node<Row>, owner: Owner): Node<Row> | undefined {
  if (!('nodes' in node))
    return node.rows.length > WIDTH ? { owner, rows: node.rows.splice(WIDTH / 2) } : undefined
  if (node.nodes.length <= WIDTH) return undefined
  node.firsts.length = WIDTH / 2
  const second = branchOf(node.nodes.splice(WIDTH / 2), owner)
  node.count -= second.count
  return second
}

/**
 * The node without the row, which it holds; nothing when that was its last. Nodes are not merged: tables here
 * mostly grow.
 */
export function without<Row>(
  shared: Node<Row>,
  row: Row,
  compare: Compare<Row>,
  owner: Owner,
): Node<Row> | undefined {
  const node = owned(shared, owner)
  if (!('nodes' in node)) {
    const index = countBefore(node.rows, (there) => compare(there, row) < 0)
    node.rows.splice(index, 1)
    return node.rows.length > 0 ? node : undefined
  }
  const index = childFor(node, row, compare)
  const child = without(node.nodes[index]!, row, compare, owner)
  node.count -= 1
  node.nodes.splice(index, 1, ...(child ? [child] : []))
  node.firsts.splice(index, 1, ...(child ? [firstOf(child)] : []))
  return node.nodes.length > 0 ? node : undefined
}

/** Adds the rows from one position up to, and without, another to `rows`. */
export function collect<Row>(node: Node<Row>, from: number, to: number, rows: Row[]): void {
  if (from >= to) return
  if (!('nodes' in node)) {
    for (let i = Math.max(0, from); i < Math.min(to, node.rows.length); i++) rows.push(node.rows[i]!)
    return
  }
  let start = 0
  for (const child of node.nodes) {
    const count = countOf(child)
    if (start >= to) return
    if (start + count > from) collect(child, from - start, to - start, rows)
    start += count
  }
}
