import fc from 'fast-check'
import { expect, test } from 'vitest'
import { Store } from '../../../src/mock/engine/store/store.ts'
import { table } from '../../../src/mock/engine/store/table.ts'

interface Shelf {
  readonly shelf: string
  readonly books: number
}

const definitions = {
  shelves: table<Shelf>()({ key: ['shelf'], indexes: { byBooks: ['books'] } }),
  rooms: table<{ readonly room: number }>()({ key: ['room'], indexes: {} }),
}

const shelvesOf = (store: Store) => store.begin().state['shelves']!.list()

test('what a transaction writes is seen inside at once, and outside from its commit on', () => {
  const store = new Store(definitions)
  const { state, commit } = store.begin()
  state['shelves']!.put({ shelf: 'A', books: 3 })
  expect(state['shelves']!.get('A')).toEqual({ shelf: 'A', books: 3 })
  expect({ size: store.size, shelves: shelvesOf(store) }).toEqual({ size: 0, shelves: [] })
  commit()
  expect(store.size).toBe(1)
  expect(shelvesOf(store)).toEqual([{ shelf: 'A', books: 3 }])
})

test('a transaction that is never committed leaves every table as it was', () => {
  const store = new Store(definitions)
  const first = store.begin()
  first.state['shelves']!.put({ shelf: 'A', books: 3 })
  first.state['rooms']!.put({ room: 1 })
  first.commit()
  const { state } = store.begin()
  state['shelves']!.put({ shelf: 'A', books: 9 })
  state['shelves']!.put({ shelf: 'B', books: 1 })
  state['rooms']!.delete(1)
  expect(store.size).toBe(2)
  expect(shelvesOf(store)).toEqual([{ shelf: 'A', books: 3 }])
})

test('a commit gives the writes in their order', () => {
  const { state, commit } = new Store(definitions).begin()
  state['rooms']!.put({ room: 1 })
  state['shelves']!.put({ shelf: 'A', books: 3 })
  state['rooms']!.delete(1)
  state['rooms']!.delete(2)
  expect(commit()).toEqual([
    { table: 'rooms', kind: 'put', row: { room: 1 } },
    { table: 'shelves', kind: 'put', row: { shelf: 'A', books: 3 } },
    { table: 'rooms', kind: 'delete', row: { room: 1 } },
  ])
})

test('a transaction that only reads commits no writes', () => {
  const store = new Store(definitions)
  const { state, commit } = store.begin()
  state['shelves']!.list()
  expect(commit()).toEqual([])
})

test('whatever one writes, commits, drops and forks, each store holds what was committed to it alone', () => {
  const write = fc.record({ shelf: fc.constantFrom('A', 'B', 'C', 'D'), books: fc.option(fc.nat(9)) })
  const step = fc.record({
    which: fc.nat(),
    fork: fc.boolean(),
    commit: fc.boolean(),
    writes: fc.array(write, { maxLength: 5 }),
  })
  fc.assert(
    fc.property(fc.array(step, { maxLength: 60, size: 'max' }), (steps) => {
      const worlds = [{ store: new Store(definitions), model: new Map<string, number>() }]
      for (const { which, fork, commit, writes } of steps) {
        const world = worlds[which % worlds.length]!
        if (fork) worlds.push({ store: world.store.fork(), model: world.model })
        const transaction = world.store.begin()
        const model = new Map(world.model)
        for (const { shelf, books } of writes) {
          if (books === null) transaction.state['shelves']!.delete(shelf)
          else transaction.state['shelves']!.put({ shelf, books })
          if (books === null) model.delete(shelf)
          else model.set(shelf, books)
        }
        if (!commit) continue
        transaction.commit()
        world.model = model
      }
      for (const { store, model } of worlds) {
        expect(shelvesOf(store)).toEqual([...model].sort().map(([shelf, books]) => ({ shelf, books })))
        expect(store.begin().state['shelves']!.list({ by: 'byBooks' })).toHaveLength(model.size)
      }
    }),
    { numRuns: 200 },
  )
})
