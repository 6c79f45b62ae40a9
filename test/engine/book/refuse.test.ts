import { expect, test } from 'vitest'
import { limitFor, refusalsOf } from '../../../src/mock/engine/book/refuse.ts'
import type { AccessRule, LimitRule, RefusalRule } from '../../../src/mock/engine/book/rule.ts'

const examples = { refused: [{ request: {} }], allowed: [{ request: {} }] } as const
const said = { says: '', source: { page: 'house-rules', evidence: 'stated', quote: 'x' }, examples } as const
const refusing = {
  when: () => true,
  reply: (refuse: (status: number) => ReturnType<RefusalRule['reply']>) => refuse(400),
}

const refusal = (
  id: string,
  after: readonly string[] = [],
  operations: RefusalRule['operations'] = ['lend'],
): RefusalRule => ({ ...said, ...refusing, kind: 'refusal', stage: 'request', id, after, operations })
const access = (id: string, after: readonly string[] = []): AccessRule => ({
  ...said,
  ...refusing,
  kind: 'refusal',
  stage: 'access',
  id,
  after,
  operations: ['lend'],
})
const limit = (id: string, at: string, keyword: LimitRule['keyword']): LimitRule => ({
  ...said,
  kind: 'limit',
  id,
  at,
  keyword,
  operations: ['lend'],
})

const order = (...rules: RefusalRule[]) => refusalsOf('lend', rules).request.map(({ id }) => id)

test('refusals are asked in the order of their ids', () => {
  expect(order(refusal('c'), refusal('a'), refusal('b'))).toEqual(['a', 'b', 'c'])
})

test('a refusal that says so comes after another one, and the rest keep their order', () => {
  expect(order(refusal('a', ['c']), refusal('b'), refusal('c'))).toEqual(['b', 'c', 'a'])
  expect(order(refusal('a', ['b', 'd']), refusal('b', ['c']), refusal('c'), refusal('d'))).toEqual([
    'c',
    'b',
    'd',
    'a',
  ])
})

test('whatever order the files are found in, the refusals are asked in one order', () => {
  const rules = [refusal('a', ['c']), refusal('b', ['a']), refusal('c'), refusal('d')]
  expect(order(...rules.toReversed())).toEqual(order(...rules))
})

test('an "after" that names a rule of another operation does not hold a refusal up', () => {
  expect(order(refusal('a', ['z']), refusal('z', [], ['return']))).toEqual(['a'])
})

test('rules that go round in a circle are refused, and named', () => {
  expect(() => order(refusal('a', ['b']), refusal('b', ['c']), refusal('c', ['a']), refusal('d'))).toThrow(
    'rules go round in a circle with "after": a, b, c',
  )
})

test('who may call, what is too large and what else is refused are kept apart', () => {
  const rules = [
    refusal('a', ['b']),
    access('b'),
    limit('c', 'query.size', 'maximum'),
    refusal('d', [], ['return']),
  ]
  const kinds = refusalsOf('lend', rules)
  expect(kinds.access.map(({ id }) => id)).toEqual(['b'])
  expect(kinds.limits.map(({ id }) => id)).toEqual(['c'])
  expect(kinds.request.map(({ id }) => id)).toEqual(['a'])
})

test('a limit is broken by a violation of its keyword at its place', () => {
  const limits = [
    limit('size-min', 'query.size', 'minimum'),
    limit('size-max', 'query.size', 'maximum'),
    limit('page-max', 'query.page', 'maximum'),
  ]
  const violation = (at: string, keyword: string) =>
    ({ in: 'query', at, keyword, pointer: '', expected: '', schema: '' }) as const
  const broken = (at: string, keyword: string) => limitFor(limits, violation(at, keyword))?.id
  expect(broken('query.size', 'maximum')).toBe('size-max')
  expect(broken('query.page', 'maximum')).toBe('page-max')
  expect(broken('query.page', 'minimum')).toBeUndefined()
  expect(broken('query.sort', 'maximum')).toBeUndefined()
})

test('a limit may name more than one place, each as exactly as one of another limit', () => {
  const one = { ...limit('one', 'body.flag', 'enum'), also: ['body.FLAG', 'body.*'] }
  const other = limit('other', 'body.mode', 'enum')
  const broken = (at: string) =>
    limitFor([one, other], { keyword: 'enum', at, expected: 'x', actual: 1 } as never)?.id
  expect(['body.flag', 'body.FLAG', 'body.mode', 'body.else'].map(broken)).toEqual([
    'one',
    'one',
    'other',
    'one',
  ])
})

test('a limit may name the same place in whatever an object holds', () => {
  const limits = [
    limit('field', 'body.*[].*', 'type'),
    limit('any', 'body.*[].id', 'type'),
    limit('one', 'body.books[].id', 'type'),
  ]
  const broken = (at: string, keyword = 'type') =>
    limitFor(limits, {
      in: 'body',
      at,
      keyword,
      pointer: '',
      expected: '',
      schema: '',
    })?.id
  expect(broken('body.films[].id')).toBe('any')
  expect(broken('body.books[].id')).toBe('one')
  expect(broken('body.books[].name')).toBe('field')
  expect([broken('body.films[].id', 'enum'), broken('body[][].id'), broken('body.films[]')]).toEqual([
    undefined,
    undefined,
    undefined,
  ])
})
