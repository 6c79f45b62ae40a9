import fc from 'fast-check'
import { expect, test } from 'vitest'
import { SeededIds } from '../../../src/mock/engine/book/seeded-ids.ts'
import type { Ids } from '../../../src/mock/engine/book/ids.ts'

const UUID_4 = /^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/

const call = fc.oneof(
  fc.constant((ids: Ids) => ids.uuid()),
  fc.integer({ min: 1, max: 40 }).map((count) => (ids: Ids) => ids.digits(count)),
  fc.integer({ min: 1, max: 2 ** 31 }).map((below) => (ids: Ids) => ids.below(below)),
)

test('the same seed and the same calls give the same values', () => {
  fc.assert(
    fc.property(fc.integer(), fc.array(call), (seed, calls) => {
      const ids = new SeededIds(seed)
      const twin = new SeededIds(seed)
      expect(calls.map((next) => next(ids))).toEqual(calls.map((next) => next(twin)))
    }),
  )
})

test('a generator that is put back to a point, or made from it, gives the same values again', () => {
  fc.assert(
    fc.property(fc.integer(), fc.array(call), fc.array(call), (seed, before, after) => {
      const ids = new SeededIds(seed)
      before.forEach((next) => next(ids))
      const { point } = ids
      const fork = new SeededIds(point)
      const first = after.map((next) => next(ids))
      ids.point = point
      expect(after.map((next) => next(ids))).toEqual(first)
      expect(after.map((next) => next(fork))).toEqual(first)
    }),
  )
})

test('ten thousand UUIDs of one seed are of version 4 and all different', () => {
  const ids = new SeededIds(1)
  const made = Array.from({ length: 10_000 }, () => ids.uuid())
  expect(made.filter((uuid) => !UUID_4.test(uuid))).toEqual([])
  expect(new Set(made).size).toBe(10_000)
})

test('a seed gives the values that it has always given', () => {
  const ids = new SeededIds(1)
  expect(ids.uuid()).toBe('dee6f796-a271-4d6e-a9e1-a11c83db7c81')
  expect(ids.digits(9)).toBe('264486426')
  expect(ids.below(1000)).toBe(208)
  expect(ids.uuid()).toBe('3ce1ff25-766e-468a-bc97-6844120b0c94')
})

test('neighbouring seeds share no UUID', () => {
  const first = [-1, 0, 1, 2, 3, 1000].map((seed) => new SeededIds(seed).uuid())
  expect(new Set(first).size).toBe(6)
})

test('digits are as many as asked for and do not start with 0', () => {
  fc.assert(
    fc.property(fc.integer(), fc.integer({ min: 1, max: 40 }), (seed, count) => {
      expect(new SeededIds(seed).digits(count)).toMatch(new RegExp(`^[1-9]\\d{${count - 1}}$`))
    }),
  )
})

test('a number below ten is each of them about as often as another', () => {
  const ids = new SeededIds(7)
  const counts = Array.from({ length: 10 }, () => 0)
  for (let i = 0; i < 10_000; i++) counts[ids.below(10)]!++
  expect(counts.every((count) => count > 800 && count < 1200)).toBe(true)
})
