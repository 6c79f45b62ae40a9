import fc from 'fast-check'
import { expect, test } from 'vitest'
import { StoredTable } from '../../../src/mock/engine/store/stored-table.ts'
import { MissingRow } from '../../../src/mock/engine/store/missing-row.ts'
import { table, type AnyRow, type Range, type Scalar } from '../../../src/mock/engine/store/table.ts'

interface Loan {
  readonly book: string
  readonly copy: number
  readonly reader: string | null
  readonly since: number | null
  readonly late: boolean
}

const definition = table<Loan>()({
  key: ['book', 'copy'],
  indexes: { byReader: ['reader', 'since'], byLate: ['late'], bySince: ['since'] },
})
const FIELDS = {
  '': ['book', 'copy'],
  byReader: ['reader', 'since', 'book', 'copy'],
  byLate: ['late', 'book', 'copy'],
  bySince: ['since', 'book', 'copy'],
} as const

const newTable = () => new StoredTable('loans', { key: definition.key, indexes: definition.indexes })
const loan = (some: Partial<Loan> = {}) => ({
  book: 'emma',
  copy: 1,
  reader: null,
  since: 0,
  late: false,
  ...some,
})

const BOOKS = ['austen', 'emma', 'ulysses', '톨스토이'] as const
const READERS = ['ada', 'ben', 'cy', null] as const
const key = { book: fc.constantFrom(...BOOKS), copy: fc.integer({ min: 0, max: 9 }) }
const row = fc.record({
  ...key,
  reader: fc.constantFrom(...READERS),
  since: fc.option(fc.integer({ min: -5, max: 20 })),
  late: fc.boolean(),
})
const change = fc.oneof({ weight: 3, arbitrary: row }, { weight: 1, arbitrary: fc.record(key) })

const page = {
  order: fc.constantFrom('ascending' as const, 'descending' as const),
  skip: fc.nat(30),
  take: fc.nat(30),
}
const bounds = { from: fc.integer({ min: -6, max: 21 }), before: fc.integer({ min: -6, max: 21 }) }
const range: fc.Arbitrary<Range<string>> = fc.oneof(
  fc.record(
    {
      where: fc.tuple(key.book),
      ...page,
      from: fc.integer({ min: -1, max: 10 }),
      before: fc.integer({ min: -1, max: 10 }),
    },
    { requiredKeys: [] },
  ),
  fc.record({ from: key.book, before: key.book, ...page }, { requiredKeys: [] }),
  fc.record(
    { by: fc.constant('byReader'), where: fc.tuple(fc.constantFrom(...READERS)), ...bounds, ...page },
    { requiredKeys: ['by', 'where'] },
  ),
  fc.record(
    {
      by: fc.constant('byReader'),
      where: fc.tuple(fc.constantFrom(...READERS), fc.option(fc.nat(20))),
      ...page,
    },
    { requiredKeys: ['by', 'where'] },
  ),
  fc.record({ by: fc.constant('byLate'), where: fc.tuple(fc.boolean()), ...page }, { requiredKeys: ['by'] }),
  fc.record({ by: fc.constant('bySince'), ...bounds, ...page }, { requiredKeys: ['by'] }),
)

/** What a range means, over a plain array. */
function filtered(
  rows: readonly AnyRow[],
  { by = '', where = [], from, before, order, skip = 0, take = Infinity }: Range<string>,
): { page: AnyRow[]; count: number } {
  const fields: readonly string[] = FIELDS[by as keyof typeof FIELDS]
  const next = fields[where.length]!
  const found = rows
    .filter((held) => where.every((value, i) => held[fields[i]!] === value))
    .filter(
      (held) =>
        (from === undefined || sortKey(held[next]!) >= sortKey(from)) &&
        (before === undefined || sortKey(held[next]!) < sortKey(before)),
    )
    .sort(
      (a, b) =>
        fields.map((field) => inOrder(sortKey(a[field]!), sortKey(b[field]!))).find((order) => order !== 0) ??
        0,
    )
  if (order === 'descending') found.reverse()
  return { page: found.slice(skip, skip + take), count: found.length }
}

const inOrder = (a: string, b: string) => Number(a > b) - Number(a < b)

/** A text that sorts as the value does. */
function sortKey(value: Scalar): string {
  if (value === null) return ''
  if (typeof value === 'number') return `n${String(value + 1000).padStart(9, '0')}`
  return `t${String(value)}`
}

test('after any puts and deletes, every range of every index lists what a filter over an array does', () => {
  fc.assert(
    fc.property(
      fc.array(change, { maxLength: 200, size: 'max' }),
      fc.array(range, { minLength: 20, maxLength: 20 }),
      (changes, ranges) => {
        const loans = newTable()
        const model = new Map<string, AnyRow>()
        for (const changed of changes) {
          const id = `${changed.book}/${changed.copy}`
          if ('since' in changed) model.set(id, loans.put({ ...changed }))
          else expect(loans.delete(changed.book, changed.copy)).toBe(model.delete(id))
        }
        expect(loans.size).toBe(model.size)
        for (const asked of ranges) {
          const { page: rows, count } = filtered([...model.values()], asked)
          expect(loans.list(asked)).toEqual(rows)
          expect([...loans.scan(asked)]).toEqual(rows)
          expect(loans.count(asked)).toBe(count)
        }
      },
    ),
    { numRuns: 150 },
  )
})

test('a row is got by its whole key and by nothing less', () => {
  const loans = newTable()
  const put = loans.put(loan({ copy: 2 }))
  expect(loans.get('emma', 2)).toEqual(put)
  expect(loans.has('emma', 2)).toBe(true)
  expect(loans.at('emma', 2)).toEqual(put)
  expect(loans.get('emma')).toBeUndefined()
  expect(loans.get('emma', 1)).toBeUndefined()
  expect(loans.get('emma', 3)).toBeUndefined()
  expect(loans.get()).toBeUndefined()
  expect(loans.has('emm', 2)).toBe(false)
})

test('a row that must be there and is not is a MissingRow that names key and table', () => {
  expect(() => newTable().at('emma', 1)).toThrow(MissingRow)
  expect(() => newTable().at('emma', 1)).toThrow('no row ["emma",1] in table "loans"')
})

test('a put row is frozen to its depth, and so is what a list gives', () => {
  const loans = newTable()
  const deep = { ...loan(), notes: [{ by: 'ada' }] } as unknown as AnyRow
  loans.put(deep)
  const [found] = loans.list()
  const notes = found?.['notes'] as unknown as { by: string }[]
  expect(() => notes.push({ by: 'ben' })).toThrow(TypeError)
  expect(() => Object.assign(notes[0]!, { by: 'ben' })).toThrow(TypeError)
  expect(() => Object.assign(found!, { copy: 2 })).toThrow(TypeError)
})

test('a list that was given out does not change with the table, nor the table with the list', () => {
  const loans = newTable()
  loans.put(loan({ copy: 1 }))
  const before = loans.list()
  loans.put(loan({ copy: 2 }))
  before.pop()
  expect(before).toHaveLength(0)
  expect(loans.size).toBe(2)
})

test('a scan passes every row once, though each of them is deleted on the way', () => {
  const loans = newTable()
  for (let copy = 0; copy < 1000; copy++) loans.put(loan({ copy }))
  let passed = 0
  for (const { book, copy } of loans.scan({ by: 'byLate', where: [false] })) {
    passed++
    loans.delete(book!, copy!)
  }
  expect({ passed, left: loans.size }).toEqual({ passed: 1000, left: 0 })
})

test('a scan takes as many rows as it was told to, from where it was told to', () => {
  const loans = newTable()
  for (let copy = 0; copy < 1000; copy++) loans.put(loan({ copy }))
  const passed = [...loans.scan({ skip: 10, take: 700 })].map(({ copy }) => copy)
  expect(passed).toEqual(Array.from({ length: 700 }, (_, i) => 10 + i))
})

test('a scan ends, though it puts a row behind the one it passes', () => {
  const loans = newTable()
  for (let copy = 0; copy < 600; copy++) loans.put(loan({ copy }))
  for (const { copy } of loans.scan()) loans.put(loan({ copy: 1000 + Number(copy) }))
  expect(loans.size).toBe(1200)
})

test('a field that is missing sorts and is found as null is', () => {
  const loans = newTable()
  for (let copy = 0; copy < 100; copy++) {
    const { reader, ...without } = loan({ copy })
    loans.put(copy % 2 === 0 ? without : { ...without, reader })
  }
  for (let copy = 0; copy < 100; copy += 3) expect(loans.delete('emma', copy)).toBe(true)
  expect(loans.list({ by: 'byReader', where: [null] }).map(({ copy }) => copy)).toEqual(
    Array.from({ length: 100 }, (_, copy) => copy).filter((copy) => copy % 3 !== 0),
  )
})

test('an index that is not there is named, with those that are', () => {
  expect(() => newTable().list({ by: 'byTitle' })).toThrow(
    'table "loans" has no index "byTitle"; it has: , byReader, byLate, bySince',
  )
})
