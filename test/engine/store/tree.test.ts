import fc from 'fast-check'
import { expect, test } from 'vitest'
import { Tree } from '../../../src/mock/engine/store/tree.ts'

interface Row {
  readonly key: number
  /** Tells apart the rows that have had one key. */
  readonly mark: number
}

const byKey = (a: Row, b: Row) => a.key - b.key
const MOST_KEYS = 3000

/** What a tree must behave like: slow, and plain to see. */
class SortedArray {
  readonly rows: readonly Row[]

  constructor(rows: readonly Row[] = []) {
    this.rows = rows
  }
  with(row: Row): SortedArray {
    return new SortedArray([...this.rows.filter(({ key }) => key !== row.key), row].sort(byKey))
  }
  without(key: number): SortedArray {
    return new SortedArray(this.rows.filter((row) => row.key !== key))
  }
}

/** A positive number adds the row of that key, a negative one takes it out. */
const changes = (most: number) =>
  fc.array(fc.integer({ min: -most, max: most }), { minLength: most / 2, maxLength: most * 2, size: 'max' })

function change(tree: Tree<Row>, model: Map<number, Row>, step: number, mark: number): void {
  const row = { key: Math.abs(step), mark }
  if (step >= 0) {
    tree.add(row)
    model.set(row.key, row)
  } else {
    expect(tree.remove(row)).toBe(model.delete(row.key))
  }
  expect(tree.size).toBe(model.size)
}

const sorted = (model: ReadonlyMap<number, Row>) => [...model.values()].sort(byKey)

test('thousands of additions and removals leave the rows of a sorted array, in its order', () => {
  fc.assert(
    fc.property(changes(MOST_KEYS), (steps) => {
      const tree = new Tree<Row>(byKey)
      const model = new Map<number, Row>()
      steps.forEach((step, mark) => change(tree, model, step, mark))
      expect(tree.slice(0, Infinity)).toEqual(sorted(model))
    }),
    { numRuns: 15 },
  )
})

test('rank, first, find and at agree with a sorted array at every position', () => {
  fc.assert(
    fc.property(changes(400), (steps) => {
      const tree = new Tree<Row>(byKey)
      const model = new Map<number, Row>()
      steps.forEach((step, mark) => change(tree, model, step, mark))
      const rows = sorted(model)
      for (let bound = -1; bound <= 401; bound++) {
        expect(tree.rank(({ key }) => key < bound)).toBe(rows.filter(({ key }) => key < bound).length)
        expect(tree.first(({ key }) => key < bound)).toBe(rows.find(({ key }) => key >= bound))
        expect(tree.find({ key: bound, mark: 0 })).toBe(model.get(bound))
        expect(tree.at(bound)).toBe(bound < 0 ? undefined : rows[bound])
      }
    }),
    { numRuns: 15 },
  )
})

test('a slice is the slice of a sorted array, wherever it starts and ends', () => {
  const position = fc.integer({ min: -10, max: 2100 })
  fc.assert(
    fc.property(
      fc.integer({ min: 0, max: 2000 }),
      fc.array(fc.tuple(position, position), { minLength: 20 }),
      (size, slices) => {
        const rows = Array.from({ length: size }, (_, key) => ({ key, mark: 0 }))
        const tree = new Tree<Row>(byKey)
        for (const row of rows) tree.add(row)
        for (const [from, to] of slices)
          expect(tree.slice(from, to)).toEqual(rows.slice(Math.max(0, from), Math.max(0, to)))
      },
    ),
    { numRuns: 30 },
  )
})

test('rows added in falling order, and rows taken out from either end, keep the order', () => {
  const tree = new Tree<Row>(byKey)
  for (let key = 5000; key > 0; key--) tree.add({ key, mark: 0 })
  for (let key = 1; key <= 2000; key++) tree.remove({ key, mark: 0 })
  for (let key = 5000; key > 4000; key--) tree.remove({ key, mark: 0 })
  expect(tree.slice(0, Infinity).map(({ key }) => key)).toEqual(
    Array.from({ length: 2000 }, (_, i) => 2001 + i),
  )
})

test('a tree that lost its last row takes rows again', () => {
  const tree = new Tree<Row>(byKey)
  for (let key = 0; key < 1000; key++) tree.add({ key, mark: 0 })
  for (let key = 0; key < 1000; key++) expect(tree.remove({ key, mark: 0 })).toBe(true)
  expect(tree.size).toBe(0)
  expect(tree.at(0)).toBeUndefined()
  expect(tree.rank(() => true)).toBe(0)
  expect(tree.remove({ key: 1, mark: 0 })).toBe(false)
  tree.add({ key: 7, mark: 1 })
  expect(tree.slice(0, 10)).toEqual([{ key: 7, mark: 1 }])
})

test('a row that compares equal takes the place of the one before', () => {
  const tree = new Tree<Row>(byKey)
  for (let key = 0; key < 100; key++) tree.add({ key, mark: 0 })
  tree.add({ key: 0, mark: 1 })
  tree.add({ key: 99, mark: 1 })
  expect(tree.size).toBe(100)
  expect(tree.at(0)?.mark).toBe(1)
  expect(tree.at(50)?.mark).toBe(0)
  expect(tree.at(99)?.mark).toBe(1)
})

test('however trees are forked and changed, none sees what another one does', () => {
  const step = fc.record({
    which: fc.nat(),
    fork: fc.boolean(),
    keys: fc.array(fc.integer({ min: -300, max: 300 }), { maxLength: 60, size: 'max' }),
  })
  fc.assert(
    fc.property(fc.array(step, { minLength: 5, maxLength: 40, size: 'max' }), (steps) => {
      const worlds = [{ tree: new Tree<Row>(byKey), model: new SortedArray() }]
      let mark = 0
      for (const { which, fork, keys } of steps) {
        const world = worlds[which % worlds.length]!
        if (fork) worlds.push({ tree: world.tree.fork(), model: world.model })
        for (const key of keys) {
          const row = { key: Math.abs(key), mark: mark++ }
          if (key >= 0) world.tree.add(row)
          else world.tree.remove(row)
          world.model = key >= 0 ? world.model.with(row) : world.model.without(row.key)
        }
      }
      for (const { tree, model } of worlds) expect(tree.slice(0, Infinity)).toEqual(model.rows)
    }),
    { numRuns: 40 },
  )
})

test('a rank over 100000 rows looks at fewer than forty of them, and a fork at none', () => {
  let looks = 0
  const tree = new Tree<Row>((a, b) => {
    looks++
    return a.key - b.key
  })
  for (let key = 0; key < 100_000; key++) tree.add({ key, mark: 0 })
  looks = 0
  const fork = tree.fork()
  expect(looks).toBe(0)
  const rank = fork.rank(({ key }) => {
    looks++
    return key < 77_777
  })
  expect(rank).toBe(77_777)
  expect(looks).toBeLessThan(40)
})
