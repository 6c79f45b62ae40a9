import { queryObjects } from 'node:v8'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { Journals, JOURNALS_BYTES, type InQueue } from '../../../src/mock/engine/sandbox/journals.ts'

/** A journal that is only the sizes of its entries, and remembers which were let go for the sake of all. */
class Sizes implements InQueue {
  stale = 0
  readonly kept: number[] = []
  readonly let: number[] = []

  drop(): number {
    const bytes = this.kept.shift()
    if (bytes === undefined) throw new Error('a journal without entries was asked to drop one')
    this.let.push(bytes)
    return bytes
  }
}

function add(journals: Journals, journal: Sizes, bytes: number): void {
  journal.kept.push(bytes)
  journals.add(journal, bytes)
}

function subtract(journals: Journals, journal: Sizes, entries: number): void {
  const gone = journal.kept.splice(0, entries)
  journals.subtract(
    journal,
    gone.length,
    gone.reduce((sum, bytes) => sum + bytes, 0),
  )
}

test('the bytes of all journals count together, and those of entries that are gone do not', () => {
  const [journals, one, other] = [new Journals(), new Sizes(), new Sizes()]
  add(journals, one, 3)
  add(journals, other, 5)
  add(journals, one, 7)
  expect(journals.bytes).toBe(15)
  subtract(journals, one, 2)
  expect(journals.bytes).toBe(5)
})

test('the oldest entry of all goes first, whosever it is, and only when there is too much', () => {
  const [journals, one, other] = [new Journals(10), new Sizes(), new Sizes()]
  add(journals, one, 4)
  add(journals, other, 3)
  add(journals, one, 3)
  expect([one.let, other.let]).toEqual([[], []])
  add(journals, other, 1)
  expect([one.let, other.let]).toEqual([[4], []])
  add(journals, other, 6)
  expect([one.let, other.let, journals.bytes]).toEqual([[4], [3], 10])
})

test('an entry that is gone already gives no place to the next of its journal', () => {
  const [journals, one, other] = [new Journals(4), new Sizes(), new Sizes()]
  add(journals, one, 1)
  add(journals, other, 1)
  add(journals, one, 1)
  subtract(journals, one, 1)
  add(journals, other, 3)
  expect({ one: one.let, other: other.let, bytes: journals.bytes }).toEqual({ one: [], other: [1], bytes: 4 })
})

test('unless said otherwise, all journals hold a quarter of a GiB', () => {
  const [journals, one] = [new Journals(), new Sizes()]
  expect(JOURNALS_BYTES).toBe(268_435_456)
  add(journals, one, JOURNALS_BYTES - 1)
  add(journals, one, 1)
  expect(one.let).toEqual([])
  add(journals, one, 1)
  expect(one.let).toEqual([JOURNALS_BYTES - 1])
})

test('the entries that are gone leave the queue when they are more than those that are not, and no sooner', () => {
  const [journals, one, other] = [new Journals(), new Sizes(), new Sizes()]
  for (let i = 0; i < 4; i++) add(journals, i < 3 ? one : other, 1)
  subtract(journals, one, 2)
  expect(one.stale).toBe(2)
  subtract(journals, one, 1)
  expect(one.stale).toBe(0)
  add(journals, one, 1)
  subtract(journals, one, 1)
  expect(one.stale).toBe(1)
})

test('whatever is added and subtracted, the newest entries that fit are kept, in the order of all', () => {
  const step = fc.record({
    which: fc.nat(2),
    gone: fc.option(fc.integer({ min: 0, max: 4 }), { freq: 3 }),
    bytes: fc.integer({ min: 0, max: 9 }),
  })
  fc.assert(
    fc.property(
      fc.integer({ min: 9, max: 60 }),
      fc.array(step, { maxLength: 150, size: 'max' }),
      (limit, steps) => {
        const journals = new Journals(limit)
        const all = [new Sizes(), new Sizes(), new Sizes()]
        let expected: { which: number; bytes: number }[] = []
        const weight = () => expected.reduce((sum, { bytes }) => sum + bytes, 0)
        for (const { which, gone, bytes } of steps) {
          if (gone === null) {
            add(journals, all[which]!, bytes)
            expected.push({ which, bytes })
            while (weight() > limit) expected.shift()
          } else {
            subtract(journals, all[which]!, gone)
            let left = gone
            expected = expected.filter((entry) => entry.which !== which || left-- <= 0)
          }
          expect(all.map(({ kept }) => kept)).toEqual(
            all.map((_, index) =>
              expected.filter((entry) => entry.which === index).map((entry) => entry.bytes),
            ),
          )
          expect(journals.bytes).toBe(weight())
          expect(all.reduce((sum, { stale }) => sum + stale, 0)).toBeLessThanOrEqual(expected.length + 1)
        }
      },
    ),
    { numRuns: 40 },
  )
})

test('a journal whose entries have all been let go is not held, however many come after it', () => {
  class Gone extends Sizes {}
  const journals = new Journals(10)
  for (let i = 0; i < 2000; i++) add(journals, new Gone(), 1)
  // As many may wait to be cut off together as there are entries.
  expect(queryObjects(Gone, { format: 'count' })).toBeLessThan(30)
  expect(journals.bytes).toBe(10)
})
