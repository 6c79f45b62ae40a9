import { expect, test } from 'vitest'
import { branchOf, insert, split, type Node, type Owner } from '../../../src/mock/engine/store/node.ts'

const byNumber = (a: number, b: number) => a - b

/** A node with these rows, as a tree adds them, one after the other. */
function nodeOf(rows: readonly number[], owner: Owner): Node<number> {
  let root: Node<number> = { owner, rows: [] }
  for (const row of rows) {
    root = insert(root, row, byNumber, owner, {})
    const second: Node<number> | undefined = split(root, owner)
    if (second) root = branchOf([root, second], owner)
  }
  return root
}

/** How many rows or children each node has, this one and all below it. */
function widths(node: Node<number>): number[] {
  return 'nodes' in node ? [node.nodes.length, ...node.nodes.flatMap(widths)] : [node.rows.length]
}

test.each([
  ['upwards', (i: number) => i],
  ['downwards', (i: number) => -i],
  ['from both ends', (i: number) => (i % 2 === 0 ? i : -i)],
])('no node is wider than 32 after ten thousand rows %s, so that a change copies few of them', (_, row) => {
  const all = widths(
    nodeOf(
      Array.from({ length: 10_000 }, (_, i) => row(i)),
      {},
    ),
  )
  expect(Math.max(...all)).toBeLessThanOrEqual(32)
  expect(Math.min(...all)).toBeGreaterThanOrEqual(2)
})

test('a node is full with 32 rows, and its halves have 16 and 17', () => {
  const owner = {}
  expect(
    widths(
      nodeOf(
        Array.from({ length: 32 }, (_, i) => i),
        owner,
      ),
    ),
  ).toEqual([32])
  expect(
    widths(
      nodeOf(
        Array.from({ length: 33 }, (_, i) => i),
        owner,
      ),
    ),
  ).toEqual([2, 16, 17])
})

test('its owner changes a node in place; another one gets a copy', () => {
  const owner = {}
  const node = nodeOf([1, 2, 3], owner)
  expect(insert(node, 4, byNumber, owner, {})).toBe(node)
  const copy = insert(node, 5, byNumber, {}, {})
  expect(copy).not.toBe(node)
  expect([node, copy].map((one) => 'rows' in one && one.rows)).toEqual([
    [1, 2, 3, 4],
    [1, 2, 3, 4, 5],
  ])
})
