import { expect, test } from 'vitest'
import type { AnyRuleContext } from '../../../src/mock/engine/book/context.ts'
import type { LimitRule, RefusalRule } from '../../../src/mock/engine/book/rule.ts'
import isbnUnique from '../../library/rules/books/isbn-unique.ts'
import sizeMax from '../../library/rules/books/size-max.ts'
import titleGiven from '../../library/rules/books/title-given.ts'
import { WALDEN } from '../../library/states.ts'
import { libraryMock, type LibraryMock } from '../../library-mock.ts'

function watching(): LibraryMock {
  const mock = libraryMock()
  mock.sandbox.watches = true
  return mock
}

const BOOK = { title: 'Walden again', authors: ['H. D. Thoreau'] }

test('nothing is noted unless a judge watches', () => {
  expect(libraryMock().ask('addBook', { body: { ...BOOK, isbn: '9780000000001' } }).entry.exercised).toEqual(
    [],
  )
  expect(libraryMock().ask('getCover').entry.exercised).toEqual([])
})

test('a rule is exercised when it looks at what the client gave, whether it refuses or not', () => {
  const { ask } = watching()
  expect(ask('addBook', { body: { ...BOOK, isbn: '9780000000001' } })).toMatchObject({
    status: 409,
    entry: { exercised: expect.arrayContaining(['isbn-unique', 'card-shown']) },
  })
  expect(ask('addBook', { body: { ...BOOK, isbn: '9780000000009' } })).toMatchObject({
    status: 201,
    entry: { exercised: expect.arrayContaining(['isbn-unique']) },
  })
})

test('a rule that looks for what the client did not give is not exercised', () => {
  const { exercised } = watching().ask('addBook', { body: BOOK }).entry
  expect(exercised).not.toContain('isbn-unique')
  expect(exercised).not.toContain('card-valid')
})

test('a limit is exercised by the value that it limits', () => {
  const { ask } = watching()
  const by = (operation: string, request: Parameters<typeof ask>[1]) =>
    ask(operation, request).entry.exercised
  expect(by('listBooks', { query: { size: 50 } })).toContain('size-max')
  expect(by('addBook', { body: BOOK })).toEqual(expect.arrayContaining(['authors-named', 'title-given']))
  expect(by('getCover', { path: { bookId: WALDEN } })).toContain('id-format')
})

test.each([
  ['body.*', true],
  ['body.*[]', true],
  ['body.*.title', false],
  ['body.*[].*', false],
])('a limit at %s is exercised by whatever the body holds there: %s', (at, expected) => {
  const { ask, sandbox } = libraryMock({ rules: [{ ...titleGiven, id: 'probe', at, keyword: 'type' }] })
  sandbox.watches = true
  expect(ask('addBook', { body: BOOK }).entry.exercised.includes('probe')).toBe(expected)
})

test('a default that the spec fills in exercises no limit', () => {
  expect(watching().ask('listBooks').entry.exercised).not.toContain('size-max')
})

/** What becomes of the rule `probe` on addBook, whose `when` is as given, when this body is sent. */
function probe(
  when: (context: AnyRuleContext) => boolean,
  body: unknown,
): { exercised: boolean; refused: boolean } {
  const rule: RefusalRule = {
    ...isbnUnique,
    id: 'probe',
    when,
    reply: (refuse) => refuse(409, { code: 'x', message: 'x' }),
  }
  const { ask, sandbox } = libraryMock({ rules: [rule] })
  sandbox.watches = true
  const { entry, status } = ask('addBook', { body })
  return { exercised: entry.exercised.includes('probe'), refused: status === 409 }
}

const authorsOf = ({ body }: AnyRuleContext) => (body as { authors: string[] }).authors
const BY_TWO = { title: 'Good Omens', authors: ['Ann', 'Bob'] }

test.each<[string, (context: AnyRuleContext) => boolean]>([
  ['looks for some', (context) => authorsOf(context).some((author) => author === 'Bob')],
  [
    'counts after a filter',
    (context) => authorsOf(context).filter((author) => author === 'Bob').length === 1,
  ],
  [
    'goes through',
    (context) => {
      for (const author of authorsOf(context)) if (author === 'Bob') return true
      return false
    },
  ],
  ['makes a set', (context) => new Set(authorsOf(context)).has('Bob')],
  ['spreads', (context) => [...authorsOf(context)].indexOf('Bob') === 1],
  ['counts', (context) => authorsOf(context).length === 2],
])(
  'a rule that %s in a list which the client gave is exercised, and decides as if nobody watched',
  (_, when) => {
    expect(probe(when, BY_TWO)).toEqual({ exercised: true, refused: true })
  },
)

test('a rule that passes a list by is not exercised', () => {
  expect(probe((context) => Array.isArray(authorsOf(context)), BY_TWO)).toEqual({
    exercised: false,
    refused: true,
  })
})

test('a rule that looks at a default which the spec filled in is not exercised', () => {
  const isNovel = ({ body }: AnyRuleContext) => (body as { genre: string }).genre === 'novel'
  expect(probe(isNovel, BY_TWO)).toEqual({ exercised: false, refused: true })
  expect(probe(isNovel, { ...BY_TWO, genre: 'novel' })).toEqual({ exercised: true, refused: true })
})

test('a rule that asks whether a field is there is exercised where the client gave it', () => {
  const has = ({ body }: AnyRuleContext) => 'isbn' in (body as object)
  expect(probe(has, { ...BY_TWO, isbn: '9780000000001' })).toEqual({ exercised: true, refused: true })
  expect(probe(has, BY_TWO)).toEqual({ exercised: false, refused: false })
})

test('a rule that measures the query or the body is exercised where there is one', () => {
  expect(probe(({ bodySize }) => bodySize > 1, BY_TWO)).toEqual({ exercised: true, refused: true })
  expect(probe(({ rawQuery }) => rawQuery.length > 1, BY_TWO)).toEqual({ exercised: false, refused: false })
})

test('a rule that calls a method of a list is exercised by the items that it looks at, not by the call', () => {
  expect(probe((context) => authorsOf(context).at(5) === undefined, BY_TWO)).toEqual({
    exercised: false,
    refused: true,
  })
})

test('a rule that counts a list after it called a method of it is exercised', () => {
  const counts = (context: AnyRuleContext) =>
    authorsOf(context).at(5) === undefined && authorsOf(context).length === 2
  expect(probe(counts, BY_TWO)).toEqual({ exercised: true, refused: true })
  const ofOne = (context: AnyRuleContext) => {
    const authors = authorsOf(context)
    return authors.at(5) === undefined && authors.length === 2
  }
  expect(probe(ofOne, BY_TWO)).toEqual({ exercised: true, refused: true })
})

/** Whether a limit at that place of addBook is exercised by a body. */
function limited(at: string, keyword: LimitRule['keyword'], body: unknown): boolean {
  const rule: LimitRule = { ...sizeMax, id: 'probe', operations: ['addBook'], at, keyword }
  const { ask, sandbox } = libraryMock({ rules: [rule] })
  sandbox.watches = true
  return ask('addBook', { body }).entry.exercised.includes('probe')
}

test.each<[string, string, LimitRule['keyword'], boolean]>([
  ['a field that is given', 'body.title', 'maxLength', true],
  ['a field that is not given', 'body.isbn', 'maxLength', false],
  ['a field that must be given, by what should hold it', 'body.isbn', 'required', true],
  ['a field in a field that is not given', 'body.isbn.part', 'required', false],
  ['the items of a list', 'body.authors[]', 'maxLength', true],
  ['a field of items that have none', 'body.authors[].name', 'maxLength', false],
  ['items of what is no list', 'body.title[]', 'maxLength', false],
])('a limit on %s: %s %s is exercised: %s', (_, at, keyword, exercised) => {
  expect(limited(at, keyword, BY_TWO)).toBe(exercised)
})

test('a limit is exercised by the same thing under another name', () => {
  const rule: LimitRule = {
    ...sizeMax,
    id: 'probe',
    operations: ['addBook'],
    at: 'body.isbn',
    also: ['body.title'],
    keyword: 'maxLength',
  }
  const { ask, sandbox } = libraryMock({ rules: [rule] })
  sandbox.watches = true
  expect(ask('addBook', { body: BY_TWO }).entry.exercised).toContain('probe')
})

test('a rule that looks at the query is exercised by what the client gave, not by a default', () => {
  const rule: RefusalRule = {
    ...isbnUnique,
    id: 'probe',
    operations: ['listBooks'],
    when: ({ query }) => query['size'] === 10,
    reply: (refuse) => refuse(400, { code: 'x', message: 'x' }),
  }
  const exercisedBy = (query: Record<string, number>) => {
    const { ask, sandbox } = libraryMock({ rules: [rule] })
    sandbox.watches = true
    const { entry, status } = ask('listBooks', { query })
    return { exercised: entry.exercised.includes('probe'), status }
  }
  expect(exercisedBy({})).toEqual({ exercised: false, status: 400 })
  expect(exercisedBy({ size: 10 })).toEqual({ exercised: true, status: 400 })
})
