import { expect, test } from 'vitest'
import { Sandboxes } from '../../../src/mock/engine/sandbox/sandboxes.ts'
import library from '../../library/index.ts'

const newSandboxes = () => new Sandboxes(new Map([['library', library]]), { clock: { frozenAt: 0 } })
const books = (sandboxes: Sandboxes, name: string) => sandboxes.open(name).store('library').size

test('there is one sandbox from the start', () => {
  const sandboxes = newSandboxes()
  expect(sandboxes.names()).toEqual(['default'])
  expect(sandboxes.get('default')).toBe(sandboxes.default)
  expect(sandboxes.open('default')).toBe(sandboxes.default)
})

test('a sandbox opens when it is first named, and is the same one from then on', () => {
  const sandboxes = newSandboxes()
  expect(sandboxes.get('pr-17')).toBeUndefined()
  const opened = sandboxes.open('pr-17')
  expect(opened.name).toBe('pr-17')
  expect(sandboxes.open('pr-17')).toBe(opened)
  expect(sandboxes.names()).toEqual(['default', 'pr-17'])
})

test('a sandbox that opens starts as the default one started, whatever has happened there since', () => {
  const sandboxes = newSandboxes()
  sandboxes.default.act(library, 'states', 'two books', {})
  sandboxes.default.keep()
  sandboxes.default.act(library, 'states', 'many books', { count: 5 })
  expect(books(sandboxes, 'default')).toBe(7)
  expect(books(sandboxes, 'new')).toBe(2)
})

test('a fork starts as the other one is now', () => {
  const sandboxes = newSandboxes()
  sandboxes.open('one').act(library, 'states', 'many books', { count: 5 })
  sandboxes.create('two', sandboxes.open('one'))
  expect(books(sandboxes, 'two')).toBe(5)
  expect(books(sandboxes, 'three')).toBe(0)
})

test('a deleted sandbox starts anew, and the default one cannot be deleted', () => {
  const sandboxes = newSandboxes()
  sandboxes.open('one').act(library, 'states', 'two books', {})
  expect({ first: sandboxes.delete('one'), again: sandboxes.delete('one') }).toEqual({
    first: true,
    again: false,
  })
  expect(sandboxes.delete('default')).toBe(false)
  expect(books(sandboxes, 'one')).toBe(0)
  expect(sandboxes.names()).toEqual(['default', 'one'])
})

test.each(['a', 'PR-17', 'a.b_c', '0', 'x'.repeat(64)])('"%s" is a name', (name) => {
  expect(newSandboxes().open(name).name).toBe(name)
})

test.each(['', '-a', '.a', 'a b', 'a/b', '책', 'x'.repeat(65), '__proto__', '~a'])(
  '"%s" is no name',
  (name) => {
    const sandboxes = newSandboxes()
    expect(() => sandboxes.open(name)).toThrow(
      'is no name of a sandbox; take 1 to 64 letters, digits, dots, dashes or underscores',
    )
    expect(sandboxes.names()).toEqual(['default'])
  },
)

test('a name that is taken is refused', () => {
  const sandboxes = newSandboxes()
  sandboxes.create('one')
  expect(() => sandboxes.create('one')).toThrow(
    'sandbox "one" exists already; reset it or choose another name',
  )
})

test('there are at most ten thousand sandboxes', () => {
  const sandboxes = newSandboxes()
  for (let i = 1; i < 10_000; i++) sandboxes.create(`s${i}`)
  expect(() => sandboxes.open('one-more')).toThrow('there are 10000 sandboxes; delete some first')
  sandboxes.delete('s1')
  expect(sandboxes.open('one-more').name).toBe('one-more')
})
