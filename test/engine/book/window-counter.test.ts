import { expect, test } from 'vitest'
import { HOUR, MINUTE } from '../../../src/mock/engine/book/durations.ts'
import {
  WindowCounter,
  windowCounts,
  type WindowCount,
} from '../../../src/mock/engine/book/window-counter.ts'
import { windowStart } from '../../../src/mock/engine/book/window-start.ts'
import { Store } from '../../../src/mock/engine/store/store.ts'
import type { Table } from '../../../src/mock/engine/store/table.ts'

const NOON = Date.parse('2026-01-20T12:00:00Z')
const perMinute = new WindowCounter(MINUTE)
const emptyTable = () =>
  new Store({ counts: windowCounts(Infinity) }).begin().state['counts'] as unknown as Table<WindowCount>

test('what is counted adds up within a window, under each key alone', () => {
  const counts = emptyTable()
  perMinute.add(counts, 'ada', NOON)
  perMinute.add(counts, 'ada', NOON + MINUTE - 1, 4)
  perMinute.add(counts, 'ben', NOON)
  expect(perMinute.count(counts, 'ada', NOON + 30_000)).toBe(5)
  expect(perMinute.count(counts, 'ben', NOON)).toBe(1)
  expect(perMinute.count(counts, 'cleo', NOON)).toBe(0)
})

test('a window starts at nought when the one before is over', () => {
  const counts = emptyTable()
  perMinute.add(counts, 'ada', NOON + MINUTE - 1)
  expect(perMinute.count(counts, 'ada', NOON + MINUTE)).toBe(0)
})

test('what was counted is set in place of what had been', () => {
  const counts = emptyTable()
  perMinute.add(counts, 'ada', NOON, 3)
  perMinute.set(counts, 'ada', NOON, 100)
  expect(perMinute.count(counts, 'ada', NOON)).toBe(100)
})

test('several windows are counted together, up to that of an instant', () => {
  const counts = emptyTable()
  perMinute.add(counts, 'ada', NOON, 1)
  perMinute.add(counts, 'ada', NOON + MINUTE, 2)
  perMinute.add(counts, 'ada', NOON + 2 * MINUTE, 4)
  perMinute.add(counts, 'ben', NOON + 2 * MINUTE, 8)
  expect(perMinute.countLast(counts, 'ada', 2, NOON + 2 * MINUTE)).toBe(6)
  expect(perMinute.countLast(counts, 'ada', 60, NOON + 2 * MINUTE)).toBe(7)
})

test.each([
  ['12:00:00.000', 60],
  ['12:00:00.001', 60],
  ['12:00:58.500', 2],
  ['12:00:59.999', 1],
])('at %s the minute is over in %i seconds', (time, seconds) => {
  expect(perMinute.secondsLeft(Date.parse(`2026-01-20T${time}Z`))).toBe(seconds)
})

test('a window starts as the clock in GMT has it, before 1970 too', () => {
  expect(windowStart(NOON + 59_999, MINUTE)).toBe(NOON)
  expect(windowStart(-1, HOUR)).toBe(-HOUR)
})
