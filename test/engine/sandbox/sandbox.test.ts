import { expect, test } from 'vitest'
import { ActionRefused } from '../../../src/mock/engine/book/action.ts'
import { BadValue } from '../../../src/mock/engine/book/bad-value.ts'
import { Sandbox, type SandboxOptions } from '../../../src/mock/engine/sandbox/sandbox.ts'
import library from '../../library/index.ts'
import { EMMA } from '../../library/states.ts'
import { libraryMock } from '../../library/library-mock.ts'

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
  sandbox.read('genre-case', 'ignored')
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
        throw new ActionRefused('no room: build a shelf')
      },
    },
  }
  const service = { ...library, states }
  const sandbox = new Sandbox('one', new Map([['library', service]]))
  expect(() => sandbox.act(service, 'states', 'half a shelf', {})).toThrow('no room: build a shelf')
  expect(sandbox.store('library').size).toBe(0)
})

test('a named state gets its parameters', () => {
  const sandbox = newSandbox()
  sandbox.act(library, 'states', 'a book', { bookId: EMMA, lentTo: 'ben' })
  expect(sandbox.store('library').begin().state['books']!.get(EMMA)).toMatchObject({ lentTo: 'ben' })
})

test('an action refuses in its own words', () => {
  expect(() => newSandbox().act(library, 'progress', 'fetch', { bookId: EMMA })).toThrow(ActionRefused)
  expect(() => newSandbox().act(library, 'progress', 'fetch', { bookId: EMMA })).toThrow(
    `nobody waits for ${EMMA}: reserve it first`,
  )
})

test.each(['three books', 'constructor', 'toString'])(
  'a state called "%s" is unknown, and those that are known are named',
  (name) => {
    expect(() => newSandbox().act(library, 'states', name, {})).toThrow(
      `library has no state "${name}"; it has: two books, a book, many books, a busy reader`,
    )
  },
)

test('a progress command that is unknown is named, with those that are known', () => {
  expect(() => newSandbox().act(library, 'progress', 'burn', {})).toThrow(
    'library has no progress command "burn"; it has: fetch',
  )
})

test.each([
  ['genre-kase', 'exact', 'no reading "genre-kase"; there are: genre-case, ready-kept'],
  ['genre-case', 'both', 'reading "genre-case" has no option "both"; it has: exact, ignored'],
  ['genre-case', 'toString', 'reading "genre-case" has no option "toString"; it has: exact, ignored'],
])('the reading %s cannot be %s', (id, option, message) => {
  expect(() => newSandbox().read(id, option)).toThrow(message)
  expect(() => newSandbox({ readings: { [id]: option } })).toThrow(message)
})

test('what is wrong from outside is told apart from a defect of the mock', () => {
  const sandbox = newSandbox()
  const wrong = [
    () => sandbox.act(library, 'states', 'three books', {}),
    () => sandbox.read('genre-case', 'both'),
    () => sandbox.switchRule(library, 'loans-min', false),
    () => sandbox.clock.set(NOON - 1),
    () => sandbox.clock.advance(-1),
  ]
  for (const attempt of wrong) expect(attempt).toThrow(BadValue)
})

test('a reading that the service does not declare cannot be asked', () => {
  expect(() => newSandbox().reading(library, 'genre-kase')).toThrow(
    'service library has no reading "genre-kase"',
  )
})

test('a rule that is unknown, or a promise, cannot be switched off', () => {
  const sandbox = newSandbox()
  expect(() => sandbox.switchRule(library, 'loans-min', false)).toThrow('library has no rule "loans-min"')
  expect(() => sandbox.switchRule(library, 'newest-first', false)).toThrow(
    'rule "newest-first" is a promise about successes',
  )
  expect(sandbox.rulesOff.size).toBe(0)
})
