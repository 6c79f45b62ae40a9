import fc from 'fast-check'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { acceptAll, baselineText, checkNames, readBaseline, staleIn } from '../../src/check/baseline.ts'
import { endingReason, outcomeOf, tallyAll, type Terms } from '../../src/check/outcome.ts'
import { notExercised, readRequirement } from '../../src/check/requirement.ts'
import type { Ending } from '../../src/check/run-command.ts'
import type { Verdict } from '../../src/mock/judge/verdict.ts'
import library from '../library/index.ts'
import { EMMA } from '../library/states.ts'
import { libraryVerdict } from '../judge/library-verdict.ts'
import { temporaryFolder } from './temporary-folder.ts'

const ended: Ending = { code: 0, signal: null, timedOut: false, took: 1234, tail: '' }
const outcome = (verdict: Verdict, terms?: Terms, ending: Partial<Ending> = {}) =>
  outcomeOf(
    {
      version: '1.2.3',
      command: ['npm', 'test'],
      at: '2026-01-20T12:00:00.000Z',
      ending: { ...ended, ...ending },
      verdict,
    },
    terms,
  )

/**
 * The verdict on a client that has lent a book which somebody has, and asked for a page that is too large.
 */
function broken(): Verdict {
  const { ask, verdict } = libraryVerdict()
  ask('lendBook', { path: { bookId: EMMA } })
  ask('listBooks', { query: { size: 51 } })
  return verdict()
}

/** The verdict on a client that did nothing wrong. */
function kept(): Verdict {
  const { ask, verdict } = libraryVerdict()
  ask('listBooks', { query: { size: 50 } })
  return verdict()
}

test('a check of a client that broke nothing holds', () => {
  expect(outcome(kept())).toMatchObject({ findings: [], accepted: [], stale: [], missing: [], reasons: [] })
})

test('a check fails for what is broken, each named once', () => {
  const { findings, reasons } = outcome(broken())
  expect(findings.map(({ id }) => id)).toEqual(['book-free', 'size-max'])
  expect(reasons).toEqual(['2 findings: library/book-free, library/size-max'])
})

test('what a baseline accepts does not fail a check, and is told with its reason', () => {
  const { findings, accepted, reasons } = outcome(broken(), {
    baseline: new Map([
      ['library/book-free', 'the shop decides'],
      ['library/size-max', 'until May'],
    ]),
  })
  expect({ findings, reasons }).toEqual({ findings: [], reasons: [] })
  expect(accepted.map(({ ruleVerdict, reason }) => ({ id: ruleVerdict.id, reason }))).toEqual([
    { id: 'book-free', reason: 'the shop decides' },
    { id: 'size-max', reason: 'until May' },
  ])
})

test('what a baseline accepts and is not broken any more fails a check', () => {
  const { stale, reasons } = outcome(kept(), {
    baseline: new Map([
      ['library/book-free', 'x'],
      ['no-operation', 'y'],
    ]),
  })
  expect(stale).toEqual(['library/book-free', 'no-operation'])
  expect(reasons).toEqual(['2 in the baseline but not broken any more: library/book-free, no-operation'])
})

test('what a baseline accepts of a service that did not run is left alone', () => {
  expect(staleIn(new Map([['shop/price-known', 'x']]), kept())).toEqual([])
})

test('what had to be exercised and was not fails a check', () => {
  expect(outcome(kept(), { required: ['library/size-max', 'library/book-free'] })).toMatchObject({
    missing: ['library/book-free'],
    reasons: ['1 required but not exercised: library/book-free'],
  })
})

test('a client that sent nothing fails a check: nothing has been checked', () => {
  expect(outcome(libraryVerdict().verdict()).reasons).toEqual([expect.stringMatching(/sent no request/)])
})

test('a failure of the mock itself fails a check, since its verdict is not to be trusted', () => {
  const { ask, verdict } = libraryVerdict({
    handlers: {
      ...library.handlers,
      getBook: () => {
        throw new Error('lost')
      },
    },
  })
  ask('getBook')
  expect(outcome(verdict()).reasons).toEqual(['the mock itself failed on 1 request; please report it'])
})

test.each<[Partial<Ending>, string | undefined]>([
  [{ code: 0 }, undefined],
  [{ code: 3 }, 'the command ended with exit code 3'],
  [{ code: null, signal: 'SIGSEGV' }, 'the command was ended by SIGSEGV'],
  [{ code: 0, interruptedBy: 'SIGINT' }, 'the run was interrupted by SIGINT'],
  [
    { code: null, signal: 'SIGTERM', timedOut: true, took: 30_012 },
    'the command was ended after 30.0 s (--timeout)',
  ],
])('a command that ended with %j fails a check where it should', (ending, reason) => {
  expect(endingReason({ ...ended, ...ending })).toBe(reason)
  expect(outcome(kept(), {}, ending).reasons).toEqual(reason === undefined ? [] : [reason])
})

test('a tally leaves out services that were not called', () => {
  const idle = libraryVerdict().verdict()
  expect(tallyAll(idle)).toEqual({ kept: 0, broken: 0, 'not-exercised': 0 })
  expect(tallyAll(broken())).toMatchObject({ broken: 2 })
})

test('a baseline that accepts all is read back as it was written, whatever its reasons', () => {
  fc.assert(
    fc.property(
      fc.dictionary(
        fc.string({ minLength: 1 }).filter((name) => name !== '__proto__'),
        fc.string(),
      ),
      (accepted) => {
        const file = join(
          temporaryFolder({ 'baseline.json': baselineText(new Map(Object.entries(accepted))) }),
          'baseline.json',
        )
        expect(Object.fromEntries(readBaseline(file))).toEqual({ ...accepted })
      },
    ),
    { numRuns: 20 },
  )
})

test('accepting all keeps given reasons, gives what was broken for others, and drops what is stale', () => {
  const accepted = acceptAll(
    broken(),
    new Map([
      ['library/size-max', 'until May'],
      ['library/book-known', 'old'],
    ]),
  )
  expect([...accepted]).toEqual([
    ['library/book-free', 'A book is lent to one reader at a time.'],
    ['library/size-max', 'until May'],
  ])
})

test('accepting all keeps what was accepted of services that did not run', () => {
  expect([
    ...acceptAll(
      kept(),
      new Map([
        ['shop/price-known', 'x'],
        ['library/size-max', 'y'],
      ]),
    ),
  ]).toEqual([['shop/price-known', 'x']])
})

const named = (name: string) => () =>
  checkNames('baseline.json', new Map([[name, 'x']]), [library], ['library', 'shop'])

test.each([
  'library/size-max',
  'library/read-every-page',
  'library/invalid-request',
  'no-operation',
  'shop/of-a-service-that-does-not-run',
])('a baseline may name %s', (name) => {
  expect(named(name)).not.toThrow()
})

test.each([
  [
    'librry/size-max',
    /baseline\.json: accepted\["librry\/size-max"\]: no service "librry"; did you mean "library"/,
  ],
  [
    'library/size-maximum',
    /accepted\["library\/size-maximum"\]: no rule, duty or problem "size-maximum"; did you mean "size-max"/,
  ],
  [
    'size-max',
    /no problem "size-max"; a rule or a duty stands after its service, as in "<service>\/size-max"/,
  ],
])('a baseline that names %s is an error', (name, message) => {
  expect(named(name)).toThrow(message)
})

test.each([
  ['{', /cannot read the baseline .*baseline\.json/],
  ['[]', /the whole file: expected an object; got \[\]/],
  ['{}', /accepted: expected an object; got nothing/],
  ['{"accepted": ["library/x"]}', /accepted: expected an object/],
  ['{"accepted": {"library/x": 1}}', /accepted\["library\/x"\]: expected the reason as text; got 1/],
  ['{"accepted": {}, "acepted": {}}', /there is no field "acepted"; did you mean "accepted"/],
])('a baseline %s is an error that names the file and the place', (text, message) => {
  expect(() => readBaseline(join(temporaryFolder({ 'baseline.json': text }), 'baseline.json'))).toThrow(
    message,
  )
})

test('a requirement names ids, with or without service, or a kind of evidence for all resting on it', () => {
  expect(readRequirement([library], ['size-max, library/book-free', 'size-max'])).toEqual([
    'library/size-max',
    'library/book-free',
  ])
  const stated = readRequirement([library], ['stated'])
  expect(stated).toEqual(expect.arrayContaining(['library/size-max', 'library/read-every-page']))
  expect(stated).not.toContain('library/whisper')
  expect(stated).not.toContain('library/newest-first')
})

test.each([
  ['size-maximum', /--require size-maximum: there is no rule that can refuse, and no duty, of that id/],
  ['size-mxa', /; did you mean "size-max"\? give ids as bythebook rules lists them/],
  ['library/book-fre', /; did you mean "library\/book-free"\? /],
  ['satted', /; did you mean "stated"\? /],
  ['something-else-altogether', /of that id; give ids/],
  ['newest-first', /--require newest-first/],
  ['', /--require '': it names nothing/],
  [' , ', /it names nothing/],
  ['whisper', /no journal can show this duty: A request makes no sound/],
])('a requirement of %s is an error', (id, message) => {
  expect(() => readRequirement([library], [id])).toThrow(message)
})

test('what was broken was exercised', () => {
  expect(notExercised(['library/book-free', 'library/isbn-unique'], broken())).toEqual([
    'library/isbn-unique',
  ])
})
