import { expect, test } from 'vitest'
import { notNow, UsageError } from '../../../src/mock/engine/book/usage-error.ts'
import { Sandbox } from '../../../src/mock/engine/sandbox/sandbox.ts'
import type { SandboxOptions } from '../../../src/mock/engine/sandbox/sandbox-options.ts'
import library from '../../library/index.ts'
import { EMMA } from '../../library/states.ts'
import { libraryMock } from '../../library-mock.ts'

const NOON = Date.parse('2026-01-20T12:00:00Z')

const newSandbox = (options: SandboxOptions = {}) =>
  new Sandbox('one', new Map([['library', library]]), { clock: { frozenAt: NOON }, ...options })

/** All of a sandbox that a test can tell apart. */
const seen = (sandbox: Sandbox) => ({
  books: sandbox.store('library').size,
  now: sandbox.clock.now(),
  ids: sandbox.ids.point,
  progress: sandbox.progress,
  genreCase: sandbox.reading(library, 'genre-case'),
  rulesOff: [...sandbox.rulesOff],
})

/** Changes everything that can be changed. */
function change(sandbox: Sandbox): void {
  sandbox.act(library, 'states', 'many books', { count: 3 })
  sandbox.clock.advance(1000)
  sandbox.progress = 'manual'
  sandbox.chooseReading('genre-case', 'ignored')
  sandbox.switchRule(library, 'loans-max', false)
}

test('a new sandbox is empty, takes the defaults of readings, and has every rule on', () => {
  expect(seen(newSandbox())).toMatchObject({
    books: 0,
    now: NOON,
    progress: 'time',
    genreCase: 'exact',
    rulesOff: [],
  })
})

test('a sandbox starts as its options say', () => {
  const sandbox = newSandbox({ progress: 'immediate', seed: 7, readings: { 'genre-case': 'ignored' } })
  expect(seen(sandbox)).toMatchObject({ progress: 'immediate', genreCase: 'ignored' })
  expect(sandbox.ids.uuid()).not.toBe(newSandbox().ids.uuid())
})

test('reset brings back the start: rows, time, ids, progress, readings, rules', () => {
  const sandbox = newSandbox()
  const before = seen(sandbox)
  change(sandbox)
  expect(seen(sandbox)).toEqual({
    books: 3,
    now: NOON + 1000,
    ids: expect.not.arrayContaining([...before.ids]),
    progress: 'manual',
    genreCase: 'ignored',
    rulesOff: ['library/loans-max'],
  })
  sandbox.reset()
  expect(seen(sandbox)).toEqual(before)
})

test('reset empties the journal', () => {
  const { ask, sandbox } = libraryMock()
  ask('getBook')
  expect(sandbox.journal.size).toBe(1)
  sandbox.reset()
  expect(sandbox.journal.size).toBe(0)
  expect(sandbox.journal.find()).toEqual([])
})

test('after keep, reset brings back what was kept', () => {
  const sandbox = newSandbox()
  change(sandbox)
  sandbox.keep()
  const kept = seen(sandbox)
  change(sandbox)
  sandbox.switchRule(library, 'book-free', false)
  sandbox.reset()
  expect(seen(sandbox)).toEqual(kept)
})

test('a reset can be done again: the first one does not use up what it goes back to', () => {
  const sandbox = newSandbox()
  sandbox.act(library, 'states', 'two books', {})
  sandbox.keep()
  for (let i = 0; i < 3; i++) {
    change(sandbox)
    sandbox.reset()
    expect(seen(sandbox)).toMatchObject({ books: 2, now: NOON })
  }
})

test('a fork starts as the other is now, and neither sees what the other does then', () => {
  const sandbox = newSandbox()
  change(sandbox)
  const now = seen(sandbox)
  const fork = sandbox.fork('two')
  expect(seen(fork)).toEqual(now)
  change(fork)
  expect(seen(sandbox)).toEqual(now)
  sandbox.reset()
  expect(seen(fork).books).toBe(6)
})

test('the reset of a fork goes back to the moment of the fork', () => {
  const sandbox = newSandbox()
  change(sandbox)
  const fork = sandbox.fork('two')
  const start = seen(fork)
  change(fork)
  fork.reset()
  expect(seen(fork)).toEqual(start)
})

test('a sandbox that starts like another one starts as that one started', () => {
  const sandbox = newSandbox()
  const start = seen(sandbox)
  change(sandbox)
  const other = sandbox.fork('two')
  other.startLike(sandbox)
  expect(seen(other)).toEqual(start)
})

test('a named state is done whole or not at all', () => {
  const states = {
    ...library.states,
    'half a shelf': {
      says: '',
      run: ({ state }: Parameters<(typeof library.states)[string]['run']>[0]) => {
        state['books']!.put({ bookId: 'x' })
        throw notNow('no room', 'build a shelf')
      },
    },
  }
  const service = { ...library, states }
  const sandbox = new Sandbox('one', new Map([['library', service]]))
  expect(() => sandbox.act(service, 'states', 'half a shelf', {})).toThrow('no room; build a shelf')
  expect(sandbox.store('library').size).toBe(0)
})

test('a named state gets its parameters', () => {
  const sandbox = newSandbox()
  sandbox.act(library, 'states', 'a book', { bookId: EMMA, lentTo: 'ben' })
  expect(sandbox.store('library').begin().state['books']!.get(EMMA)).toMatchObject({ lentTo: 'ben' })
})

test('an action refuses in its own words', () => {
  expect(() => newSandbox().act(library, 'progressCommands', 'fetch', { bookId: EMMA })).toThrow(UsageError)
  expect(() => newSandbox().act(library, 'progressCommands', 'fetch', { bookId: EMMA })).toThrow(
    `nobody waits for ${EMMA}; reserve it first`,
  )
})

test('a reading that the service does not declare cannot be asked', () => {
  expect(() => newSandbox().reading(library, 'genre-kase')).toThrow(
    'service library has no reading "genre-kase"',
  )
})
