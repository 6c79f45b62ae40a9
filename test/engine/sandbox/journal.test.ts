import { queryObjects } from 'node:v8'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { Journal } from '../../../src/mock/engine/sandbox/journal.ts'
import { Journals } from '../../../src/mock/engine/sandbox/journals.ts'
import { ENTRY_BYTES } from '../../../src/mock/engine/sandbox/entry-weight.ts'
import { decidingRule, type Decision, type Entry } from '../../../src/mock/engine/book/entry.ts'

function entry(
  number: number,
  some: {
    decision?: Decision
    status?: number
    path?: string
    method?: string
    operation?: string
    service?: string
    asked?: number
    answered?: string
  } = {},
): Entry {
  const {
    decision = { by: 'handler' },
    status = 200,
    path = '',
    method = 'GET',
    operation,
    service,
    asked = 0,
    answered = '',
  } = some
  return {
    number,
    id: `default-${number}`,
    at: 0,
    service,
    operation,
    decision,
    detail: undefined,
    readings: {},
    parameters: {},
    exercised: [],
    expected: false,
    lost: false,
    ids: [1, 2, 3, 4],
    arranged: [],
    took: 0,
    request: { method, path, query: '', headers: {}, body: new Uint8Array(asked), origin: '' },
    response: { status, headers: {}, body: answered },
  }
}

/** Writes entries with the numbers 1, 2, 3 …, each as large as given. */
function journalOf(limits: { entries: number; bytes: number }, sizes: readonly number[]): Journal {
  const journal = new Journal(limits)
  for (const asked of sizes) journal.write(entry(journal.next, { asked }))
  return journal
}

const numbers = (journal: Journal) => journal.find().map(({ number }) => number)
const held = (journal: Journal) => ({
  numbers: numbers(journal),
  size: journal.size,
  dropped: journal.dropped,
})

test('entries are found in the order in which they were written', () => {
  const journal = journalOf({ entries: 10, bytes: 10 }, [0, 0, 0])
  expect(held(journal)).toEqual({ numbers: [1, 2, 3], size: 3, dropped: 0 })
  expect(journal.next).toBe(4)
})

test('the oldest entries go when there are too many', () => {
  const journal = journalOf({ entries: 2, bytes: 10 }, [0, 0, 0, 0, 0])
  expect(held(journal)).toEqual({ numbers: [4, 5], size: 2, dropped: 3 })
})

test('the oldest entries go when the bodies are too large', () => {
  const journal = new Journal({ entries: 10, bytes: 10 })
  journal.write(entry(1, { asked: 3, answered: 'abc' }))
  journal.write(entry(2, { asked: 2, answered: 'ab' }))
  expect(numbers(journal)).toEqual([1, 2])
  journal.write(entry(3, { answered: 'x' }))
  expect(held(journal)).toEqual({ numbers: [2, 3], size: 2, dropped: 1 })
})

test('of an entry larger than a journal may be, the start of the bodies stays, and how long they were', () => {
  const journal = new Journal({ entries: 10, bytes: 1000 })
  journal.write(entry(1, { asked: 600, answered: '\u00e9'.repeat(600) }))
  const [kept] = journal.find()
  expect({ asked: kept!.request.body.length, answered: kept!.response.body.length }).toEqual({
    asked: 250,
    answered: 500,
  })
  expect(kept!.cut).toMatchObject({ request: { bytes: 600 }, response: { bytes: 1200 } })
  expect(numbers(journalOf({ entries: 10, bytes: 10 }, [1, 100]))).toEqual([1, 2])
})

test('whatever is written, a journal holds the newest entries that fit, and no fewer', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 1, max: 20 }),
      fc.integer({ min: 0, max: 100 }),
      fc.array(fc.integer({ min: 0, max: 30 }), { maxLength: 200, size: 'max' }),
      (entries, bytes, sizes) => {
        const journal = journalOf({ entries, bytes }, sizes)
        const kept: number[] = []
        let weight = 0
        for (let number = sizes.length; number > 0; number--) {
          // A body that is larger than all is cut.
          weight += sizes[number - 1]! > bytes ? Math.floor(bytes / 4) : sizes[number - 1]!
          if (kept.length > 0 && (kept.length === entries || weight > bytes)) break
          kept.unshift(number)
        }
        expect(held(journal)).toEqual({
          numbers: kept,
          size: kept.length,
          dropped: sizes.length - kept.length,
        })
      },
    ),
  )
})

test('a cleared journal is empty, has dropped nothing and goes on counting so that no id comes twice', () => {
  const journal = journalOf({ entries: 2, bytes: 10 }, [0, 0, 0])
  journal.clear()
  expect(held(journal)).toEqual({ numbers: [], size: 0, dropped: 0 })
  expect(journal.next).toBe(4)
})

test('entries are found by all that is asked at once', () => {
  const journal = new Journal()
  journal.write(
    entry(1, {
      decision: { by: 'rule', rule: 'size-max' },
      status: 400,
      path: '/books',
      operation: 'listBooks',
      service: 'library',
    }),
  )
  journal.write(
    entry(2, {
      decision: { by: 'problem', problem: 'invalid-request', rule: 'size-max' },
      status: 400,
      path: '/books',
      method: 'POST',
    }),
  )
  journal.write(entry(3, { status: 404, path: '/rooms/1' }))
  const found = (query: Parameters<Journal['find']>[0]) => journal.find(query).map(({ number }) => number)
  expect(found({ rule: 'size-max' })).toEqual([1, 2])
  expect(found({ status: 404 })).toEqual([3])
  expect(found({ path: '/rooms' })).toEqual([3])
  expect(found({ method: 'post' })).toEqual([2])
  expect(found({ operation: 'listBooks' })).toEqual([1])
  expect(found({ service: 'library' })).toEqual([1])
  expect(found({ after: 1 })).toEqual([2, 3])
  expect(found({ rule: 'size-max', after: 1, method: 'GET' })).toEqual([])
})

test('a rule decides a refusal, a limit and a wish; nothing else is decided by a rule', () => {
  const decisions: Decision[] = [
    { by: 'rule', rule: 'a' },
    { by: 'problem', problem: 'invalid-request', rule: 'b' },
    { by: 'preference', rule: 'c' },
    { by: 'problem', problem: 'too-large' },
    { by: 'handler' },
    { by: 'failure', failure: 'mock-failed' },
  ]
  expect(decisions.map(decidingRule)).toEqual(['a', 'b', 'c', undefined, undefined, undefined])
})

test('the entry of a lost answer is found by its number, also after others were let go', () => {
  const journal = journalOf({ entries: 3, bytes: 10_000 }, [0, 0, 0, 0, 0])
  for (const number of [1, 4, 99]) journal.lose(number)
  expect(journal.find().map(({ number, lost }) => ({ number, lost }))).toEqual([
    { number: 3, lost: false },
    { number: 4, lost: true },
    { number: 5, lost: false },
  ])
})

test.each([1, 2, 3, 7])(
  'of %i entries that are kept, each is found by its number at every time',
  (entries) => {
    const journal = new Journal({ entries, bytes: 10_000 })
    for (let number = 2; number <= 40; number += 2) {
      journal.write(entry(number))
      const lost = () => journal.find().filter((kept) => kept.lost)
      const before = lost()
      for (const kept of journal.find()) journal.lose(kept.number - 1)
      expect(lost()).toEqual(before)
      for (const kept of journal.find()) journal.lose(kept.number)
      expect(lost()).toEqual(journal.find())
      expect(journal.size).toBe(Math.min(entries, number / 2))
    }
  },
)

test('journals that count together let the oldest entry of all go, and say so', () => {
  const journals = new Journals(2 * ENTRY_BYTES + 10)
  const [one, other] = [new Journal(undefined, journals), new Journal(undefined, journals)]
  one.write(entry(1, { asked: 4 }))
  other.write(entry(1, { asked: 4 }))
  one.write(entry(2, { asked: 4 }))
  expect([held(one), held(other)]).toEqual([
    { numbers: [2], size: 1, dropped: 1 },
    { numbers: [1], size: 1, dropped: 0 },
  ])
  one.clear()
  expect(journals.bytes).toBe(ENTRY_BYTES + 4)
  other.write(entry(2, { asked: 6 }))
  expect({ other: numbers(other), bytes: journals.bytes }).toEqual({
    other: [1, 2],
    bytes: 2 * ENTRY_BYTES + 10,
  })
})

test('what one journal lets go for its own limits is not counted among those of all', () => {
  const journals = new Journals(10_000)
  const journal = new Journal({ entries: 2, bytes: 10 }, journals)
  for (const asked of [1, 2, 3, 4]) journal.write(entry(journal.next, { asked }))
  expect(journals.bytes).toBe(2 * ENTRY_BYTES + 7)
})

test('a journal that was released takes entries, and they count nowhere', () => {
  const journals = new Journals(ENTRY_BYTES + 10)
  const [gone, other] = [new Journal(undefined, journals), new Journal(undefined, journals)]
  gone.write(entry(1, { asked: 5 }))
  gone.release()
  expect({ numbers: numbers(gone), bytes: journals.bytes }).toEqual({ numbers: [], bytes: 0 })
  gone.write(entry(2, { asked: 9 }))
  other.write(entry(1, { asked: 9 }))
  expect({ gone: numbers(gone), other: numbers(other), bytes: journals.bytes }).toEqual({
    gone: [2],
    other: [1],
    bytes: ENTRY_BYTES + 9,
  })
})

test('each time that a journal is emptied a new world begins', () => {
  const journal = new Journal()
  expect(journal.worlds).toBe(1)
  journal.clear()
  journal.release()
  expect(journal.worlds).toBe(3)
})

test('unless said otherwise, a journal keeps a thousand entries', () => {
  const journal = new Journal()
  for (let number = 1; number <= 1002; number++) journal.write(entry(number))
  expect({ size: journal.size, dropped: journal.dropped, first: journal.find()[0]!.number }).toEqual({
    size: 1000,
    dropped: 2,
    first: 3,
  })
})

/** A body that can be counted. */
class Counted extends Uint8Array {}

test('an entry that was let go is not held, however many come after it', () => {
  const journal = new Journal({ entries: 10, bytes: Infinity })
  for (let number = 1; number <= 2000; number++) {
    const one = entry(number)
    journal.write({ ...one, request: { ...one.request, body: new Counted(1) } })
  }
  // As many may wait to be cut off together as there are entries.
  expect(queryObjects(Counted, { format: 'count' })).toBeLessThan(30)
  expect(journal.size).toBe(10)
})

test('an answer that never arrived is noted at its entry alone, and nowhere when that was let go', () => {
  const journal = journalOf({ entries: 2, bytes: Infinity }, [0, 0, 0])
  journal.lose(1)
  expect(journal.find().map(({ lost }) => lost)).toEqual([false, false])
  journal.lose(3)
  expect(journal.find().map(({ lost }) => lost)).toEqual([false, true])
  expect(journal.size).toBe(2)
})
