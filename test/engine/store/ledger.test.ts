import fc from 'fast-check'
import { expect, test } from 'vitest'
import { Ledger } from '../../../src/mock/engine/store/ledger.ts'
import { Store } from '../../../src/mock/engine/store/store.ts'
import { StoreFull } from '../../../src/mock/engine/store/store-full.ts'
import { table } from '../../../src/mock/engine/store/table.ts'
import { WEIGHT, weightOf } from '../../../src/mock/engine/store/weight.ts'

interface Shelf {
  readonly shelf: string
  readonly books: number
  readonly titles?: readonly string[]
}

const definitions = {
  shelves: table<Shelf>()({ key: ['shelf'], indexes: { byBooks: ['books'] } }),
  rooms: table<{ readonly room: number }>()({ key: ['room'], indexes: {} }),
}

const NOTHING = { rows: 0, bytes: 0 }
const shelf = (name: string, books = 1): Shelf => ({ shelf: name, books })

function put(store: Store, ...shelves: readonly Shelf[]): void {
  const { state, commit } = store.begin()
  for (const row of shelves) state['shelves']!.put(row as never)
  commit()
}

function take(store: Store, name: string): void {
  const { state, commit } = store.begin()
  state['shelves']!.delete(name)
  commit()
}

/** What all stores keep alive together, each row once. */
function recounted(stores: readonly Store[]): typeof NOTHING {
  const rows = new Set(stores.flatMap((store) => [...store.held()]))
  return { rows: rows.size, bytes: [...rows].reduce((sum, row) => sum + weightOf(row), 0) }
}

test('what is written counts, and neither what was deleted or replaced nor what was never committed', () => {
  const ledger = new Ledger()
  const store = new Store(definitions, ledger)
  put(store, shelf('A'), shelf('B'))
  store.begin().state['shelves']!.put(shelf('C') as never)
  expect(ledger.held).toEqual({ rows: 2, bytes: weightOf(shelf('A')) * 2 })
  put(store, shelf('A', 2))
  take(store, 'B')
  expect(ledger.held).toEqual({ rows: 1, bytes: weightOf(shelf('A')) })
  store.release()
  expect(ledger.held).toEqual(NOTHING)
})

test('a transaction that is committed twice counts once, and goes on counting', () => {
  const ledger = new Ledger({ rows: 2, bytes: Infinity })
  const { state, commit } = new Store(definitions, ledger).begin()
  state['shelves']!.put(shelf('A') as never)
  commit()
  commit()
  expect(ledger.held.rows).toBe(1)
  state['shelves']!.put(shelf('B') as never)
  expect(() => state['shelves']!.put(shelf('C') as never)).toThrow(StoreFull)
})

test('a fork of a store that nobody has written since its last one adds no layer', () => {
  const store = new Store(definitions)
  store.fork()
  expect(store.base).toBeUndefined()
  put(store, shelf('A'))
  store.fork()
  const { base } = store
  expect(base).toBeDefined()
  store.fork()
  expect(store.base).toBe(base)
  take(store, 'A')
  store.fork()
  expect(store.base).not.toBe(base)
})

test('what a hundred forks share counts once, and until the last of them is released', () => {
  const ledger = new Ledger()
  const store = new Store(definitions, ledger)
  put(store, shelf('A'), shelf('B'))
  const forks = Array.from({ length: 100 }, () => store.fork())
  const before = ledger.held
  expect(before.rows).toBe(2)
  store.release()
  for (const fork of forks.slice(1)) fork.release()
  expect(ledger.held).toEqual(before)
  forks[0]!.release()
  expect(ledger.held).toEqual(NOTHING)
})

test('what a fork deletes of what it shares is given back when nobody else has it any more', () => {
  const ledger = new Ledger()
  const store = new Store(definitions, ledger)
  put(store, shelf('A'), shelf('B'))
  const fork = store.fork()
  take(fork, 'A')
  expect(ledger.held.rows).toBe(2)
  store.release()
  expect(ledger.held.rows).toBe(1)
})

test('a row too many is refused with the number, and leaves everything as it was', () => {
  const ledger = new Ledger({ rows: 3, bytes: Infinity })
  const stores = [new Store(definitions, ledger), new Store(definitions, ledger)]
  put(stores[0]!, shelf('A'), shelf('B'))
  put(stores[1]!, shelf('C'))
  const act = () => put(stores[1]!, shelf('C', 2), shelf('D'))
  expect(act).toThrow(StoreFull)
  expect(act).toThrow('may hold 3 rows together')
  expect(ledger.held).toEqual(recounted(stores))
  take(stores[0]!, 'A')
  act()
  expect(ledger.held.rows).toBe(3)
})

test('a loop without an end is refused on its way, not at its commit', () => {
  const store = new Store(definitions, new Ledger({ rows: 1000, bytes: Infinity }))
  const { state } = store.begin()
  let written = 0
  const act = () => {
    for (let room = 0; room < 1e9; room++) state['rooms']!.put({ room: written++ })
  }
  expect(act).toThrow('may hold 1000 rows together')
  expect(written).toBe(1001)
})

test('bytes too many are refused with the number, however deep in a row they are', () => {
  const store = new Store(definitions, new Ledger({ rows: Infinity, bytes: 10_000 }))
  const large: Shelf = { ...shelf('A'), titles: ['x'.repeat(10_000)] }
  expect(() => put(store, large)).toThrow('may hold 10000 bytes together')
  expect(store.size).toBe(0)
})

test('a row weighs its texts, its bytes and what an object in it says of itself', () => {
  const plain = weightOf({ a: '' })
  expect(weightOf({ a: 'x'.repeat(500) }) - plain).toBe(500)
  expect(weightOf({ a: new Uint8Array(500) })).toBeGreaterThan(500)
  expect(weightOf({ a: { [WEIGHT]: 500 } })).toBeGreaterThan(500)
  expect(weightOf({ a: { ['k'.repeat(800)]: 1 } })).toBeGreaterThan(plain + 100)
})

test('whatever is written, forked, exchanged and released, the ledger says what a recount says', () => {
  const step = fc.record({
    which: fc.nat(),
    what: fc.constantFrom('put', 'put', 'put', 'delete', 'fork', 'release', 'drop'),
    name: fc.constantFrom('A', 'B', 'C', 'D', 'E'),
    books: fc.nat(3),
  })
  fc.assert(
    fc.property(fc.array(step, { maxLength: 80, size: 'max' }), (steps) => {
      const ledger = new Ledger()
      const stores = [new Store(definitions, ledger)]
      for (const { which, what, name, books } of steps) {
        const store = stores[which % stores.length]!
        if (what === 'put') put(store, { ...shelf(name, books) })
        if (what === 'delete') take(store, name)
        if (what === 'fork') stores.push(store.fork())
        if (what === 'drop') store.begin().state['shelves']!.put(shelf(name) as never)
        if (what === 'release' && stores.length > 1) {
          store.release()
          stores.splice(stores.indexOf(store), 1)
        }
        expect(ledger.held).toEqual(recounted(stores))
      }
      for (const store of stores) store.release()
      expect(ledger.held).toEqual(NOTHING)
    }),
    { numRuns: 300 },
  )
})

test('a row weighs the same to the byte, whatever it is made of', () => {
  expect({
    nothing: weightOf({}),
    scalars: weightOf({ a: 1, b: true, c: null, d: undefined }),
    text: weightOf({ a: 'four' }),
    names: weightOf({ ['n'.repeat(24)]: 1 }),
    list: weightOf({ a: ['x', 1, {}] }),
    bytes: weightOf({ a: new Uint8Array(5) }),
    own: weightOf({ a: { [WEIGHT]: 7, more: 'that does not count' } }),
  }).toEqual({ nothing: 128, scalars: 160, text: 140, names: 139, list: 225, bytes: 173, own: 175 })
})

test('a ledger has room up to its limits, of rows and of bytes, and says what allows more', () => {
  const ledger = new Ledger({ rows: 3, bytes: 100 })
  ledger.add({ rows: 2, bytes: 60 })
  ledger.checkRoom({ rows: 1, bytes: 40 })
  expect(() => ledger.checkRoom({ rows: 2, bytes: 0 })).toThrow(
    expect.objectContaining({
      name: 'StoreFull',
      problem: 'the sandboxes of this mock may hold 3 rows together, and this is more',
      next: expect.stringContaining('reset or delete sandboxes') as string,
      message: expect.stringMatching(/is more; reset .*startMock\(\{ limits: \{ rows: … \} \}\)$/) as string,
    }),
  )
  expect(() => ledger.checkRoom({ rows: 0, bytes: 41 })).toThrow(/100 bytes together.*stateBytes: …/)
  ledger.subtract({ rows: 1, bytes: 1 })
  expect(ledger.held).toEqual({ rows: 1, bytes: 59 })
  expect(new Ledger().limits).toEqual({ rows: 2_000_000, bytes: 1_073_741_824 })
})

test('a row that is put again as it is weighs nothing more', () => {
  const ledger = new Ledger()
  const store = new Store(definitions, ledger)
  put(store, shelf('A'))
  const before = ledger.held
  put(store, store.begin().state['shelves']!.at('A') as never)
  expect(ledger.held).toEqual(before)
})

test('a transaction for which there was room, and is none at its commit, counts nothing', () => {
  const ledger = new Ledger({ rows: 1, bytes: Infinity })
  const stores = [new Store(definitions, ledger), new Store(definitions, ledger)]
  const { state, commit } = stores[0]!.begin()
  state['shelves']!.put(shelf('A') as never)
  put(stores[1]!, shelf('B'))
  expect(commit).toThrow(StoreFull)
  expect({ held: ledger.held, size: stores[0]!.size }).toEqual({ held: recounted(stores), size: 0 })
})

test('what is written to a store that was released counts nowhere', () => {
  const ledger = new Ledger({ rows: 1, bytes: Infinity })
  const store = new Store(definitions, ledger)
  const fork = store.fork()
  put(store, shelf('A'))
  store.release()
  put(store, shelf('B'), shelf('C'))
  store.release()
  fork.release()
  expect(ledger.held).toEqual(NOTHING)
})
