import { expect, test } from 'vitest'
import { UsageError, type UsageProblem } from '../../src/mock/engine/book/usage-error.ts'
import { createMock } from '../../src/mock/hand/create-mock.ts'
import { SandboxHandle } from '../../src/mock/hand/sandbox-handle.ts'
import { libraryMock } from '../library-mock.ts'

function libraryHandle() {
  const { mock } = libraryMock()
  return new SandboxHandle(mock, mock.sandboxes.default)
}

/** What is thrown, as the person who has to correct it is told. */
function refusalOf(act: () => unknown): { problem: string; next: string; kind: UsageProblem } {
  try {
    act()
  } catch (error) {
    if (!(error instanceof UsageError)) throw error
    return { problem: error.problem, next: error.next, kind: error.kind }
  }
  throw new Error('nothing was thrown')
}

test.each(['three books', 'constructor', 'toString'])(
  'a state called "%s" is unknown, and those that are known are named',
  (name) => {
    expect(refusalOf(() => libraryHandle().enterState('library', name))).toEqual({
      kind: 'unknown-name',
      problem: `no state of library "${name}"`,
      next: 'choose one of: two books, a book, many books, a busy reader',
    })
  },
)

test('a progress command that is unknown is named, with those that are known', () => {
  expect(refusalOf(() => libraryHandle().runProgressCommand('library', 'burn'))).toEqual({
    kind: 'unknown-name',
    problem: 'no progress command of library "burn"',
    next: 'choose one of: fetch',
  })
})

test('a service that does not run here is unknown', () => {
  expect(refusalOf(() => libraryHandle().enterState('museum', 'a book'))).toMatchObject({
    problem: 'no service "museum"',
    next: 'choose one of: library',
  })
})

test('parameters of a state are held against its schema', () => {
  const act = () => libraryHandle().enterState('library', 'many books', { count: 'three' })
  expect(refusalOf(act)).toMatchObject({ kind: 'invalid-value', next: 'correct the value at /params/count' })
})

test.each([
  [
    'genre-kase',
    'exact',
    {
      problem: 'no reading "genre-kase"',
      next: 'did you mean "genre-case"? choose one of: genre-case, ready-kept',
    },
  ],
  [
    'genre-case',
    'both',
    { problem: 'reading "genre-case" has no option "both"', next: 'choose one of: exact, ignored' },
  ],
  ['genre-case', 'toString', { problem: 'reading "genre-case" has no option "toString"' }],
])('the reading %s cannot be %s', async (id, option, want) => {
  const handle = libraryHandle()
  expect(refusalOf(() => handle.chooseReading(id, option))).toMatchObject(want)
  const { mock } = libraryMock()
  const [loaded] = [...mock.services.values()]
  const services = [{ service: loaded!.service, document: loaded!.spec.document }]
  await expect(createMock({ services, readings: { [id]: option } })).rejects.toThrow(want.problem)
})

test('a rule that is unknown, or a promise, cannot be switched off', () => {
  const handle = libraryHandle()
  expect(refusalOf(() => handle.switchRule('library', 'loans-min', false))).toMatchObject({
    kind: 'unknown-name',
    problem: 'no rule of library "loans-min"',
  })
  expect(refusalOf(() => handle.switchRule('library', 'newest-first', false))).toMatchObject({
    kind: 'invalid-value',
    problem: 'rule "newest-first" is a promise about successes',
  })
  expect(handle.sandbox.rulesOff.size).toBe(0)
})

test.each([NaN, -3, 0, 1.5, 1001, '2'])('nothing happens %s times', (times) => {
  const handle = libraryHandle()
  const want = {
    problem: `times: ${typeof times === 'string' ? `"${times}"` : times} cannot be taken`,
    next: 'expected a whole number, from 1 to 1000',
  }
  expect(refusalOf(() => handle.expectRefusal('book-free', times as number))).toMatchObject(want)
  expect(refusalOf(() => handle.loseAnswer('listBooks', times as number))).toMatchObject(want)
  const { expectations, losses } = handle.sandbox
  expect({ expectations, losses }).toEqual({ expectations: [], losses: [] })
})

test('a rule is switched on or off, not by a word that counts as yes', () => {
  const handle = libraryHandle()
  const act = () => handle.switchRule('library', 'book-free', 'off' as never)
  expect(refusalOf(act)).toMatchObject({
    problem: 'on: "off" cannot be taken',
    next: 'expected true or false',
  })
})

test.each([{ status: NaN }, { status: '200' }, { after: NaN }, { after: -1 }])(
  'entries are not sought by %o, which would find none',
  (query) => {
    const [name] = Object.keys(query)
    expect(refusalOf(() => libraryHandle().findEntries(query as never))).toMatchObject({
      problem: expect.stringMatching(new RegExp(`^${name}: .* cannot be taken$`)) as string,
      next: expect.stringMatching(/^expected a whole number, from 0 to/) as string,
    })
  },
)

test('how work gets on is one of three', () => {
  const handle = libraryHandle()
  expect(refusalOf(() => Object.assign(handle, { progress: 'fast' }))).toMatchObject({
    problem: '"fast" is no progress mode',
    next: 'expected one of immediate, time, manual',
  })
  expect(handle.progress).toBe('time')
})

test('a name that is taken, and a fork of nothing, are refused', () => {
  const { mock } = libraryMock()
  SandboxHandle.create(mock, 'one')
  expect(refusalOf(() => SandboxHandle.create(mock, 'one'))).toEqual({
    kind: 'not-now',
    problem: 'sandbox "one" exists already',
    next: 'reset it or choose another name',
  })
  expect(refusalOf(() => SandboxHandle.create(mock, 'two', 'zero'))).toEqual({
    kind: 'unknown-name',
    problem: 'no sandbox "zero"',
    next: 'choose one of: default, one',
  })
})

test('an error says what is wrong and what to do next in one message, too', () => {
  expect(() => libraryHandle().switchRule('library', 'loans-min', false)).toThrow(
    /^no rule of library "loans-min"; did you mean "loans-max"\? choose one of: /,
  )
})

test.each<[string, (library: SandboxHandle) => void, string]>([
  [
    'a search of the journal',
    (library) => library.findEntries({ rules: 'size-max' } as object),
    'findEntries: there is no field to look for "rules"; did you mean "rule"?',
  ],
  [
    'a change of the clock',
    (library) => library.clock.set('2026-02-01', { frozn: true } as object),
    'clock.set: there is no option "frozn"; did you mean "frozen"?',
  ],
])('%s with a field that nobody reads is refused', (_, act, message) => {
  expect(() => act(libraryHandle())).toThrow(message)
})

test.each([null, 5, 'rule', ['rule']])('a search for %j is refused', (given) => {
  expect(refusalOf(() => libraryHandle().findEntries(given as unknown as object))).toMatchObject({
    problem: expect.stringMatching(/^findEntries: .* is no object$/),
    next: expect.stringContaining('expected an object with any of these: rule, status'),
  })
})

test.each([null, 5])(
  'parameters that are %j are refused, with a state that takes some and one that does not',
  (params) => {
    for (const state of ['many books', 'two books'])
      expect(
        refusalOf(() => libraryHandle().enterState('library', state, params as unknown as object)),
      ).toMatchObject({ problem: '/params must be an object' })
  },
)

test('how a clock is set is an object', () => {
  const set = () => libraryHandle().clock.set(0, true as unknown as object)
  expect(refusalOf(set)).toMatchObject({ problem: 'clock.set: true is no object' })
})
