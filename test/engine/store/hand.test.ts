import { expect, test } from 'vitest'
import { Store } from '../../../src/mock/engine/store/store.ts'
import { table } from '../../../src/mock/engine/store/table.ts'

interface Stay {
  readonly room: number
  readonly until: number
}

const definitions = {
  stays: table<Stay>()({ key: ['room'], indexes: {}, ends: ({ until }) => until }),
  rooms: table<{ readonly room: number }>()({ key: ['room'], indexes: {} }),
}

/** A store with a stay for each instant, in the rooms 0, 1, 2 … */
function storeOf(...untils: readonly number[]): Store {
  const store = new Store(definitions)
  const { state, commit } = store.begin()
  untils.forEach((until, room) => state['stays']!.put({ room, until }))
  commit()
  return store
}

const at = (now: number) => ({ now, reading: () => '' })
const rooms = (store: Store) =>
  store
    .begin()
    .state['stays']!.list()
    .map((row) => Number(row['room']))
const many = (length: number, until: (room: number) => number) => Array.from({ length }, (_, i) => until(i))

test('a row goes at the instant at which it ends, and not before', () => {
  const store = storeOf(10, 11, 9)
  store.letGo(at(8))
  expect(rooms(store)).toEqual([0, 1, 2])
  store.letGo(at(10))
  expect(rooms(store)).toEqual([1])
  store.letGo(at(10))
  store.letGo(at(11))
  expect(rooms(store)).toEqual([])
})

test('rows of a table that says nothing of an end stay', () => {
  const store = storeOf(1)
  const { state, commit } = store.begin()
  state['rooms']!.put({ room: 1 })
  commit()
  store.letGo(at(9), {}, true)
  expect({ size: store.size, stays: rooms(store) }).toEqual({ size: 1, stays: [] })
})

test('one pass looks at 32 rows, and the next begins where it stopped', () => {
  const ended = storeOf(...many(70, () => 1))
  const mixed = storeOf(...many(70, (room) => (room % 2 === 0 ? 1 : 99)))
  const sizes = [1, 2, 3].map(() => {
    ended.letGo(at(1))
    mixed.letGo(at(1))
    return [ended.size, mixed.size]
  })
  expect(sizes).toEqual([
    [38, 54],
    [6, 38],
    [0, 35],
  ])
  expect(rooms(mixed).every((room) => room % 2 === 1)).toBe(true)
})

test('a pass over all begins at the first row, wherever the one before stopped', () => {
  const store = storeOf(...many(70, (room) => (room === 69 ? 1 : 5)))
  store.letGo(at(1))
  expect(store.size).toBe(70)
  store.letGo(at(5), {}, true)
  expect(rooms(store)).toEqual([])
})

test('a row that lasts longer than it says goes when it ends, and is not asked again and again', () => {
  const store = storeOf(1, 50)
  const asked: number[] = []
  const lastsUntil = {
    stays: (row: Readonly<Record<string, unknown>>) => {
      asked.push(Number(row['room']))
      return 20
    },
  }
  for (let i = 0; i < 10; i++) store.letGo(at(2), lastsUntil)
  expect(rooms(store)).toEqual([0, 1])
  expect(new Set(asked)).toEqual(new Set([0]))
  expect(asked.length).toBeLessThanOrEqual(2)
  store.letGo(at(19), lastsUntil)
  expect(asked.length).toBeLessThanOrEqual(2)
  store.letGo(at(20), lastsUntil)
  expect(rooms(store)).toEqual([1])
})

test('a row that is written while a round goes on is found by the next', () => {
  const store = storeOf(...many(40, (room) => (room === 39 ? 1 : 99)))
  store.letGo(at(1))
  const { state, commit } = store.begin()
  state['stays']!.put({ room: 0, until: 3 })
  commit()
  store.letGo(at(1))
  expect(rooms(store)).toEqual(many(39, (room) => room))
  store.letGo(at(3))
  expect(rooms(store)).toEqual(many(38, (room) => room + 1))
})

test('a fork lets go of what has ended, in the midst of a round too, and the other store does so for itself', () => {
  const store = storeOf(...many(40, () => 1))
  store.letGo(at(1))
  const fork = store.fork()
  fork.letGo(at(1))
  expect({ fork: fork.size, store: store.size }).toEqual({ fork: 0, store: 8 })
  const later = storeOf(...many(40, (room) => (room === 39 ? 1 : 99)))
  later.letGo(at(1))
  const goesOn = later.fork()
  goesOn.letGo(at(1))
  expect({ fork: goesOn.size, store: later.size }).toEqual({ fork: 39, store: 40 })
})

test('a row that is written behind the hand is not forgotten for one that ends later', () => {
  const store = storeOf(...many(70, (room) => (room === 69 ? 1 : 99)))
  store.letGo(at(1))
  for (const [room, until] of [
    [0, 20],
    [1, 30],
  ] as const) {
    const { state, commit } = store.begin()
    state['stays']!.put({ room, until })
    commit()
  }
  store.letGo(at(1))
  store.letGo(at(1))
  for (let pass = 0; pass < 3; pass++) store.letGo(at(20))
  expect(rooms(store)).not.toContain(0)
})
